package errorscape.ui.table;

import errorscape.data.table.TableChoice;
import errorscape.data.table.TableSource;

/// A table as a person wants it opened.
public record TableAnswer(TableSource source, TableChoice choice) {}
