package errorscape.lesson;

import errorscape.slice.PlanePoint;
import java.util.List;

/// Which places of a step's plane lead to which minimum.
public interface Basins {
    /// Where the racers that are asked about end, on the plane.
    List<PlanePoint> ends();

    /// Whether descent leads from two places to the same minimum.
    boolean same(PlanePoint one, PlanePoint other);
}
