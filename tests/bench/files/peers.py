"""Reads a folder of workbooks or writes a sheet with one Python library and tells what that cost, as told.ts does.

    peers.py read LIBRARY FOLDER
    peers.py write LIBRARY CONTENT.json FILE
    peers.py has LIBRARY
"""

import json
import os
import resource
import sys
import time


def read_with(library):
    if library == "pandas":
        import pandas

        def read(path):
            sheets = pandas.read_excel(path, sheet_name=None, header=None)
            return sum(len(sheet) for sheet in sheets.values())

        return read
    import openpyxl

    def read(path):
        book = openpyxl.load_workbook(path, read_only=library == "openpyxl read-only", data_only=True)
        return sum(1 for sheet in book.worksheets for row in sheet.iter_rows() if row)

    return read


def write_openpyxl(table, path):
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    line = Side(style="thin")
    border, font = Border(left=line, right=line, top=line, bottom=line), Font(name="仿宋", size=10.5)
    place = Alignment(vertical="center", wrap_text=True)
    for index, width in enumerate(table["widths"], 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    for number, cells in enumerate(table["rows"], 1):
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(number, column, value)
            cell.border, cell.font, cell.alignment = border, font, place
        sheet.row_dimensions[number].height = 24
    for merged in table["merges"]:
        sheet.merge_cells(merged)
    book.save(path)
    return 1


def write_xlsxwriter(table, path):
    import xlsxwriter
    from xlsxwriter.utility import xl_cell_to_rowcol

    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    style = book.add_format(
        {"border": 1, "font_name": "仿宋", "font_size": 10.5, "text_wrap": True, "valign": "vcenter"}
    )
    for index, width in enumerate(table["widths"]):
        sheet.set_column(index, index, width)
    for number, cells in enumerate(table["rows"]):
        sheet.set_row(number, 24)
        for column, value in enumerate(cells):
            if value is None:
                sheet.write_blank(number, column, None, style)
            elif isinstance(value, str):
                sheet.write_string(number, column, value, style)
            else:
                sheet.write_number(number, column, value, style)
    for merged in table["merges"]:
        (top, left), (bottom, right) = (xl_cell_to_rowcol(end) for end in merged.split(":"))
        value = table["rows"][top][left]
        sheet.merge_range(top, left, bottom, right, "" if value is None else value, style)
    book.close()
    return 1


def tell(work):
    before, started = os.times(), time.perf_counter()
    count = work()
    after = os.times()
    told = {
        "wall": (time.perf_counter() - started) * 1000,
        "cpu": (after.user - before.user + after.system - before.system) * 1000,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "count": count,
    }
    print(json.dumps(told))


kind, library = sys.argv[1:3]
__import__(library.split()[0])
if kind == "read":
    # What pandas reads with is loaded before the clock starts, as with the others.
    __import__("openpyxl")
    folder, read = sys.argv[3], read_with(library)
    tell(lambda: sum(read(os.path.join(folder, name)) for name in sorted(os.listdir(folder))))
elif kind == "write":
    with open(sys.argv[3], encoding="utf-8") as content:
        table = json.load(content)
    write = write_openpyxl if library == "openpyxl" else write_xlsxwriter
    tell(lambda: write(table, sys.argv[4]))
