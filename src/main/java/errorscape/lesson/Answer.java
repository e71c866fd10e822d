package errorscape.lesson;

import errorscape.slice.PlanePoint;
import java.util.List;

/// An answer to a question.
public sealed interface Answer {
    /// Places on the plane.
    record Taps(List<PlanePoint> points) implements Answer {
        public Taps {
            points = List.copyOf(points);
        }
    }

    /// An option's id.
    record Chosen(String option) implements Answer {}

    record Estimated(double value) implements Answer {}

    /// Ids of the items, the first first.
    record Ordered(List<String> items) implements Answer {
        public Ordered {
            items = List.copyOf(items);
        }
    }
}
