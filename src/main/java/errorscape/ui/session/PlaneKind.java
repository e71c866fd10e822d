package errorscape.ui.session;

import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.slice.PlaneNote;

/// The kinds of plane as people choose them.
public enum PlaneKind {
    FILTER("Random, filter-normalised"),
    LAYER("Random, layer-normalised"),
    RAW("Random, as drawn"),
    WEIGHTS("Two weights"),
    PATH("Path: principal components"),
    LINE("Start to ball, and the detour"),
    POINTS("Start and two ends"),
    FOUND("Three network points"),
    /// Either of the two before, as it is shown: the plane itself tells only its points.
    THREE("Three points"),
    TOP("Hessian: two largest"),
    SADDLE("Hessian: largest and smallest"),
    BOTTOM("Hessian: two smallest"),
    GRADIENT("Gradient and curvature"),
    DIRECTIONS("Given directions"),
    IMPORTED("The network file's directions");

    private final String title;

    PlaneKind(String title) {
        this.title = title;
    }

    /// What a plane of this kind is called.
    public String title() {
        return title;
    }

    /// What it is called where it can be chosen.
    public String offer() {
        return this == DIRECTIONS ? "Directions from a file…" : title;
    }

    /// What such a plane shows and how it can mislead.
    public static String note(PlaneChoice choice) {
        PlaneNote note = PlaneNote.of(choice);
        return note.shows() + " " + note.misleads();
    }

    public static PlaneKind of(PlaneChoice choice) {
        return switch (choice) {
            case PlaneChoice.RandomDirections random ->
                switch (random.normalisation()) {
                    case FILTER -> FILTER;
                    case LAYER -> LAYER;
                    case NONE -> RAW;
                };
            case PlaneChoice.TwoWeights ignored -> WEIGHTS;
            case PlaneChoice.PathComponents ignored -> PATH;
            case PlaneChoice.Eigenvectors(PlaneChoice.EigenPair pair) ->
                switch (pair) {
                    case LARGEST_TWO -> TOP;
                    case LARGEST_AND_SMALLEST -> SADDLE;
                    case SMALLEST_TWO -> BOTTOM;
                };
            case PlaneChoice.GradientAndCurvature ignored -> GRADIENT;
            case PlaneChoice.ThreePlaces ignored -> THREE;
            case PlaneChoice.LineAndDetour ignored -> LINE;
            case PlaneChoice.Directions given -> given.made().map(PlaneKind::of).orElse(DIRECTIONS);
            case PlaneChoice.DirectionsOfFile ignored -> DIRECTIONS;
            case PlaneChoice.Imported ignored -> IMPORTED;
        };
    }

    /// Whether it has two random directions.
    public boolean random() {
        return this == FILTER || this == LAYER || this == RAW;
    }

    /// Whether it can lie anywhere.
    public boolean movable() {
        return switch (this) {
            case FILTER, LAYER, RAW, WEIGHTS, TOP, SADDLE, BOTTOM, GRADIENT -> true;
            case PATH, LINE, POINTS, FOUND, THREE, DIRECTIONS, IMPORTED -> false;
        };
    }

    /// How this kind normalises random directions.
    public Normalisation normalisation() {
        return switch (this) {
            case FILTER -> Normalisation.FILTER;
            case LAYER -> Normalisation.LAYER;
            default -> Normalisation.NONE;
        };
    }
}
