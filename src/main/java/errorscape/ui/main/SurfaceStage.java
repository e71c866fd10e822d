package errorscape.ui.main;

/// The stage's view on the features that lie under its cards.
record SurfaceStage(WindowParts parts) implements MainController.StageView {
    @Override
    public void setRoom(double left, double right, double bottom) {
        parts.surface.setRoom(left, right, bottom);
    }

    @Override
    public void expandCurves(boolean chart) {
        parts.curve.expand(chart);
    }
}
