package errorscape.slice;

/// What a kind of plane shows and how it can mislead, a line each, for the place where it is chosen.
public record PlaneNote(String title, String shows, String misleads) {
    /// The note of a choice among so many weights: of a single one every choice is its line.
    public static PlaneNote of(PlaneChoice choice, int weights) {
        return weights > 1
                ? of(choice)
                : new PlaneNote(
                        "The one weight",
                        "How the loss depends on the only weight there is; across, the picture stays the same.",
                        "There are no valleys here: what looks like a line of minima is one minimum.");
    }

    /// The note of a choice.
    public static PlaneNote of(PlaneChoice choice) {
        return switch (choice) {
            case PlaneChoice.RandomDirections random -> random(random.normalisation());
            case PlaneChoice.TwoWeights ignored ->
                new PlaneNote(
                        "Two weights",
                        "How the loss depends on these two weights while all others stay as they are.",
                        "In training the others move too: the path soon leaves this plane.");
            case PlaneChoice.PathComponents components -> components(components.about());
            case PlaneChoice.Eigenvectors eigenvectors -> eigenvectors(eigenvectors.pair());
            case PlaneChoice.GradientAndCurvature ignored ->
                new PlaneNote(
                        "Gradient and curvature",
                        "The steepest way up at this point, and the most curved way beside it: what a step size must"
                                + " cope with.",
                        "True at this point only; a few steps away both directions have turned.");
            case PlaneChoice.ThreePlaces ignored ->
                new PlaneNote(
                        "Through three points",
                        "The loss between three weight vectors: whether minima are connected or divided by a ridge.",
                        "A ridge in this plane may have a way round outside it; mirrored units make equal minima look"
                                + " apart.");
            case PlaneChoice.LineAndDetour ignored ->
                new PlaneNote(
                        "Start to end",
                        "The straight line from start to end, and where the path leaves it furthest.",
                        "Only start, end and the point of the largest detour lie in the plane; the rest is projected.");
            case PlaneChoice.Directions directions ->
                directions.made().map(PlaneNote::of).orElseGet(PlaneNote::given);
            case PlaneChoice.DirectionsOfFile ignored -> given();
            case PlaneChoice.Imported ignored -> given();
        };
    }

    private static PlaneNote random(PlaneChoice.Normalisation normalisation) {
        String misleads = "A random slice shows mean curvature: a strict saddle usually looks like a bowl in it.";
        return switch (normalisation) {
            case NONE ->
                new PlaneNote(
                        "Random, raw",
                        "Two random directions, every weight moved alike.",
                        misleads + " Where weights are large it looks flat, whatever the network computes.");
            case LAYER ->
                new PlaneNote(
                        "Random, by layer",
                        "Two random directions, each layer scaled to the size of its weights.",
                        misleads);
            case FILTER ->
                new PlaneNote(
                        "Random, by unit",
                        "Two random directions, each unit's incoming weights scaled to their size (Li et al. 2018).",
                        misleads);
        };
    }

    private static PlaneNote components(PlaneChoice.About about) {
        String misleads = "A path of many weights looks like a smooth curve even where it wanders at random; the"
                + " percentages tell how much the plane holds.";
        return switch (about) {
            case MEAN ->
                new PlaneNote(
                        "Path (principal components)",
                        "The plane nearest to the path, through its mean. Start and end lie beside it.",
                        misleads);
            case START ->
                new PlaneNote(
                        "Path, through its start",
                        "Of all planes through the path's start the one nearest to the path (uncentred).",
                        misleads);
            case END ->
                new PlaneNote(
                        "Path, through its end",
                        "Of all planes through the path's end the one nearest to the path (uncentred).",
                        misleads);
        };
    }

    private static PlaneNote eigenvectors(PlaneChoice.EigenPair pair) {
        String misleads = "Eigenvectors hold at this point only; far out the picture is any slice.";
        return switch (pair) {
            case LARGEST_TWO ->
                new PlaneNote(
                        "Most curved",
                        "The two directions in which the loss curves up most: the walls of the valley.",
                        misleads + " It hides every way down.");
            case LARGEST_AND_SMALLEST ->
                new PlaneNote(
                        "Most and least curved",
                        "The wall of the valley and the most downward-bending direction: a saddle shows as one.",
                        misleads);
            case SMALLEST_TWO ->
                new PlaneNote(
                        "Least curved",
                        "The two most downward-bending directions: the ways off a saddle, the floor of a valley.",
                        misleads + " It hides the walls.");
        };
    }

    private static PlaneNote given() {
        return new PlaneNote(
                "Given directions",
                "Two directions from a file, used as they are; points project by least squares.",
                "Directions that are not at right angles or of one length make a stretched picture.");
    }
}
