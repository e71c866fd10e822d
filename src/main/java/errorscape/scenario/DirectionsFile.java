package errorscape.scenario;

import errorscape.file.FileException;
import errorscape.file.FileInput;
import errorscape.slice.Place;
import errorscape.slice.Plane;
import errorscape.slice.PlaneChoice;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Directions of a plane in a file. JSON: an object with `first` and `second`, and if wanted `firstName`,
/// `secondName` and `origin`, as in a scenario or as `slice` writes it; other keys are let be. CSV: a line
/// for each weight with two or three numbers, the
/// first direction, the second and the origin, separated by commas, semicolons or tabs; a first line of words
/// names the directions.
public final class DirectionsFile {
    private static final long LARGEST = 64L << 20;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\t]\\s*");

    private DirectionsFile() {}

    /// Reads a file.
    ///
    /// @throws ScenarioException naming the place, if it cannot be read as directions
    public static PlaneChoice.Directions read(Path file) {
        String name = JsonText.name(file);
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            try {
                return PlaneJson.given(JsonText.load(file));
            } catch (ScenarioException e) {
                throw e.in(name);
            }
        }
        try {
            return csv(
                    FileInput.text(file, LARGEST, "a file of directions")
                            .lines()
                            .toList(),
                    name);
        } catch (CharacterCodingException e) {
            throw new ScenarioException(name + ": the text is not UTF-8; this is no file of directions", e);
        } catch (FileException e) {
            throw new ScenarioException(name + ": " + e.reason(), e);
        }
    }

    private static PlaneChoice.Directions csv(List<String> lines, String name) {
        List<List<Double>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String firstName = "direction 1";
        String secondName = "direction 2";
        for (int k = 0; k < lines.size(); k++) {
            String[] cells = SEPARATOR.split(lines.get(k).strip(), -1);
            if (cells.length == 1 && cells[0].isEmpty()) {
                continue;
            }
            if (cells.length < 2 || cells.length > 3) {
                throw problem(name, k, "there must be two numbers, or three with the origin, not " + cells.length);
            }
            if (columns.getFirst().isEmpty() && number(cells[0]).isEmpty()) {
                firstName = cells[0];
                secondName = cells[1];
                continue;
            }
            for (int c = 0; c < cells.length; c++) {
                String cell = cells[c];
                int line = k;
                columns.get(c)
                        .add(number(cell)
                                .orElseThrow(() -> problem(name, line, "\"" + cell + "\" is not a finite number")));
            }
        }
        if (columns.getFirst().isEmpty()) {
            throw new ScenarioException(name + ": the file is empty; it needs a line for each weight");
        }
        List<Double> origin = columns.getLast();
        if (!origin.isEmpty() && origin.size() != columns.getFirst().size()) {
            throw new ScenarioException(name + ": some lines have an origin, others do not; give it in all or none");
        }
        try {
            double[] first = vector(columns.get(0));
            new Plane(new double[first.length], first, vector(columns.get(1)), firstName, secondName);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(name + ": " + e.getMessage(), e);
        }
        return new PlaneChoice.Directions(
                columns.get(0),
                columns.get(1),
                firstName,
                secondName,
                origin.isEmpty() ? Optional.empty() : Optional.of(new Place.Weights(origin)),
                Optional.empty());
    }

    private static double[] vector(List<Double> column) {
        return column.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Optional<Double> number(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ScenarioException problem(String name, int line, String reason) {
        return new ScenarioException(name + ", line " + (line + 1) + ": " + reason);
    }
}
