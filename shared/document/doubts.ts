// Which notes on a date or a figure ask a person to decide: such a note is a warning of the notice too.

/** The words that the notes of dates and targets use for it. Any other note only says which rule was used. */
export const doubtful = /请核对|需人工确认|未知/u;
