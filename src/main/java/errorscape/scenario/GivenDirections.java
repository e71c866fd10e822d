package errorscape.scenario;

import errorscape.slice.Plane;

/// Directions that a file gives must span a plane, which is told where they are read.
final class GivenDirections {
    private GivenDirections() {}

    /// @param firstKey of the first direction in the object
    /// @param secondKey of the second
    /// @throws ScenarioException with the key of the direction that is wrong
    static void check(double[] first, double[] second, String firstKey, String secondKey, JsonObject object) {
        if (first.length != second.length) {
            throw object.problem(
                    secondKey,
                    "there must be as many numbers as in " + firstKey + ", " + first.length + ", not " + second.length);
        }
        check(firstKey, object, () -> Plane.checkDirection(firstKey, first));
        check(secondKey, object, () -> Plane.checkDirection(secondKey, second));
        check(secondKey, object, () -> new Plane(new double[first.length], first, second, firstKey, secondKey));
    }

    private static void check(String key, JsonObject object, Runnable rule) {
        try {
            rule.run();
        } catch (IllegalArgumentException e) {
            throw object.problem(key, String.valueOf(e.getMessage()));
        }
    }
}
