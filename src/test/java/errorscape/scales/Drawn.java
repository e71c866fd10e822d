package errorscape.scales;

import errorscape.render.DisplayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a scale drew.
///
/// @param places coordinates or shares
/// @param words labels
public record Drawn(List<Double> places, List<String> words) {
    /// Places without labels.
    public static Drawn of(double... places) {
        return new Drawn(Arrays.stream(places).boxed().toList(), List.of());
    }

    /// All coordinates and texts of a display list.
    public static Drawn of(DisplayList list) {
        List<Double> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (DisplayList.Item item : list.items()) {
            switch (item) {
                case DisplayList.Polyline line -> {
                    add(line.xs(), places);
                    add(line.ys(), places);
                }
                case DisplayList.Polygon polygon -> {
                    add(polygon.xs(), places);
                    add(polygon.ys(), places);
                }
                case DisplayList.Disc disc -> add(new double[] {disc.x(), disc.y()}, places);
                case DisplayList.Text text -> {
                    add(new double[] {text.x(), text.y()}, places);
                    words.add(text.text());
                }
            }
        }
        return new Drawn(places, words);
    }

    private static void add(double[] numbers, List<Double> into) {
        Arrays.stream(numbers).forEach(into::add);
    }
}
