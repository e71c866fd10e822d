package errorscape.ui.setup;

import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.slice.PlaneNote;

/// The kinds of plane as people choose them, each with what it shows and how it can mislead.
enum PlaneKind {
    FILTER(
            "Random, filter-normalised",
            "Two random directions, each unit's part as long as the unit's own weights: slices of different networks"
                    + " can be compared. It shows mean curvature; a saddle of the network usually looks like a bowl."),
    LAYER(
            "Random, layer-normalised",
            "Two random directions, each layer's part as long as the layer's weights. Units with small weights are"
                    + " moved too far, so valleys can look narrower than they are."),
    RAW(
            "Random, as drawn",
            "Two random directions of standard normal entries. Their scale has nothing to do with the weights': the"
                    + " picture can look sharp or flat for no reason."),
    WEIGHTS(
            "Two weights",
            "All weights but these two stay as the start has them. Easy to understand; other weights would bend the"
                    + " picture as they move."),
    PATH("Path: principal components", ""),
    HESSIAN("Eigenvectors of the Hessian", ""),
    GRADIENT("Gradient and curvature", ""),
    POINTS("Three points", ""),
    LINE("Start to end", ""),
    DIRECTIONS("Given directions", ""),
    IMPORTED(
            "The file's own directions",
            "The two directions the network's file gives, used as they are. What they mean, and whether their lengths"
                    + " can be compared, is known to whoever wrote the file.");

    private final String title;
    private final String note;

    PlaneKind(String title, String note) {
        this.title = title;
        this.note = note;
    }

    String title() {
        return title;
    }

    /// What such a plane shows and how it can mislead.
    String note(PlaneChoice choice) {
        if (!note.isEmpty()) {
            return note;
        }
        PlaneNote of = PlaneNote.of(choice);
        return of.shows() + " " + of.misleads();
    }

    static PlaneKind of(PlaneChoice choice) {
        return switch (choice) {
            case PlaneChoice.RandomDirections random ->
                switch (random.normalisation()) {
                    case FILTER -> FILTER;
                    case LAYER -> LAYER;
                    case NONE -> RAW;
                };
            case PlaneChoice.TwoWeights ignored -> WEIGHTS;
            case PlaneChoice.PathComponents ignored -> PATH;
            case PlaneChoice.Eigenvectors ignored -> HESSIAN;
            case PlaneChoice.GradientAndCurvature ignored -> GRADIENT;
            case PlaneChoice.ThreePlaces ignored -> POINTS;
            case PlaneChoice.LineAndDetour ignored -> LINE;
            case PlaneChoice.Directions ignored -> DIRECTIONS;
            case PlaneChoice.DirectionsOfFile ignored -> DIRECTIONS;
            case PlaneChoice.Imported ignored -> IMPORTED;
        };
    }

    /// How this kind normalises random directions.
    Normalisation normalisation() {
        return switch (this) {
            case FILTER -> Normalisation.FILTER;
            case LAYER -> Normalisation.LAYER;
            default -> Normalisation.NONE;
        };
    }
}
