package errorscape.ui.table;

import errorscape.data.table.TableReport;

/// How far the reading of a whole table has come.
sealed interface CheckState {
    /// There is nothing to read yet: a choice is missing.
    record Waiting() implements CheckState {}

    /// Under way.
    ///
    /// @param rows read so far
    record Reading(long rows) implements CheckState {}

    /// Ended by the person.
    ///
    /// @param rows read until then
    record Stopped(long rows) implements CheckState {}

    /// Read to the end; cells may be wrong all the same.
    record Done(TableReport report) implements CheckState {
        boolean good() {
            return report.problems() == 0 && report.rowsUsed() > 0;
        }
    }

    /// Not readable as chosen.
    ///
    /// @param reason for people, with the remedy
    record Refused(String reason) implements CheckState {}
}
