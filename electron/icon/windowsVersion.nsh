; Read by electron-builder's installer. Electron runs from Windows 10 on; on older ones it would end without a word.
!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "计划簿需要 Windows 10 或更高版本，本机的版本较低，不能安装。" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
!macroend
