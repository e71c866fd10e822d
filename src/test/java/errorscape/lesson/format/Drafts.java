package errorscape.lesson.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small lesson in a folder, to be damaged.
public final class Drafts {
    public static final String JSON = """
        {
          "errorscapeLesson": 1,
          "number": 1,
          "languages": ["en"],
          "sources": ["a book"],
          "steps": [
            {
              "id": "where",
              "minutes": 2,
              "scene": {"scenario": "valley.json", "cards": ["curve"], "locks": {"marks": "hidden", "start": "locked"}},
              "question": {"kind": "tap", "racer": 1, "steps": 60, "count": 1},
              "reveal": {"steps": 60, "marks": true, "turn": true}
            },
            {
              "id": "kind",
              "minutes": 1.5,
              "scene": {"scenario": "valley.json", "change": {"start": {"x": 1, "y": -1}}},
              "question": {
                "kind": "choice",
                "claim": "index",
                "options": [{"id": "minimum", "is": 0}, {"id": "saddle", "from": 1}, {"id": "nothing"}]
              },
              "reveal": {"steps": 100, "marks": false, "turn": false}
            },
            {
              "id": "many",
              "minutes": 1,
              "scene": {"scenario": "himmelblau"},
              "question": {"kind": "number", "claim": "minima", "within": 1.0}
            },
            {
              "id": "first",
              "minutes": 1,
              "scene": {"scenario": "valley.json"},
              "question": {
                "kind": "order",
                "items": [{"id": "slow", "claim": "far"}, {"id": "fast", "claim": "near"}],
                "swaps": 0
              }
            }
          ],
          "claims": [
            {"id": "index", "claimed": 1, "measure": {"type": "run", "scene": "kind", "steps": 100, "quantity": "index"}},
            {
              "id": "minima",
              "claimed": 4,
              "measure": {"type": "critical", "scene": "many", "kind": "minimum", "quantity": "count"}
            },
            {"id": "near", "claimed": 29, "measure": {"type": "until", "scene": "where", "loss": 0.1, "most": 200}},
            {
              "id": "far",
              "claimed": 53,
              "measure": {
                "type": "until",
                "scene": {"scenario": "valley.json", "change": {"start": {"y": -0.99}}},
                "loss": 0.1,
                "most": 200
              }
            }
          ]
        }
        """;

    public static final String TEXT = """
        # Valleys

        One idea.

        ## Where {#where}

        A ball.

        ### question

        Tap.

        ### answer

        After {=near} steps.

        ### think

        Why?

        ### teacher

        Ask.

        ## What {#kind}

        A flat place.

        ### question

        What is it?

        - a minimum
        - a saddle
        - nothing

        ### answer

        {=index} goes down.

        ### think

        Hm.

        ## How many {#many}

        Hollows.

        ### question

        How many?

        ### answer

        {=minima}.

        ### think

        So?

        ## Who {#first}

        Two balls.

        ### question

        Who is first?

        - the one on the ridge
        - the one beside it

        ### answer

        {=near}, then {=far}.

        ### think

        Why?
        """;

    public static final String SCENARIO = """
        {"errorscape": 1, "name": "Valleys", "function": {"expression": "0.5*(1-x*y)^2", "x": [-2, 2], "y": [-2, 2]},
         "start": {"x": 1, "y": -0.9}, "training": {"optimizer": {"type": "sgd", "learningRate": 0.1}}}
        """;

    private Drafts() {}

    /// Writes the three files, the first two as given.
    public static LessonFolder write(Path folder, String json, String text) {
        try {
            Files.writeString(folder.resolve("lesson.json"), json);
            Files.writeString(folder.resolve("text.en.md"), text);
            Files.writeString(folder.resolve("valley.json"), SCENARIO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LessonFolder.OfDisk(folder);
    }

    public static LessonFolder write(Path folder) {
        return write(folder, JSON, TEXT);
    }
}
