package errorscape.data.generated;

import errorscape.data.DataException;
import errorscape.fuzz.FuzzedReader;
import java.util.List;

/// The readers of this package.
public final class GeneratedReaders {
    private GeneratedReaders() {}

    public static List<FuzzedReader<?>> all() {
        return List.of(
                FuzzedReader.ofText(
                        "generated set",
                        "GeneratedSet.parse",
                        List.of(
                                "spirals:turns=2,noise=0.05,samples=20",
                                "above:samples=30,low=-2,high=2,f=max(x, 1)^2 - 0.5",
                                "three-node:elements=6,sets=1 2 3|3 4|1 4",
                                "parity:bits=4"),
                        text -> GeneratedSet.parse(text).orElseThrow(() -> new DataException("no generated set")),
                        DataException.class),
                FuzzedReader.ofText(
                        "knob",
                        "Knob.parse",
                        List.of("12", "3", "1e2"),
                        text -> Knob.samples(7).parse(text),
                        IllegalArgumentException.class));
    }
}
