package errorscape.ui.lab;

import errorscape.ui.common.ChartPane;

/// One picture of a laboratory's result.
///
/// @param name of its tab
/// @param pick tells which run is drawn at a place
record LabPicture(String name, ChartPane.Chart chart, Pick pick) {
    /// Which run is drawn at a place.
    @FunctionalInterface
    interface Pick {
        /// The run's place in [errorscape.laboratory.LabResult#trials()]; -1 for none.
        int at(double x, double y, double width, double height);
    }

    /// A picture of all runs together.
    LabPicture(String name, ChartPane.Chart chart) {
        this(name, chart, (x, y, width, height) -> -1);
    }
}
