package errorscape.render.raster;

/// A part of shading a row: it computes one thing for all collected pixels before the next step begins.
///
/// Steps are called through this interface on purpose. The compiler then treats each as a program of its
/// own, whose plain loop over arrays it turns into instructions for several pixels at a time; inlined into
/// one method it gives up on most.
interface ShadingStep {
    /// Works on the first `count` entries of `b`, the surface pixels of a row of the frame.
    void apply(RowBuffer b, int count, int row);
}
