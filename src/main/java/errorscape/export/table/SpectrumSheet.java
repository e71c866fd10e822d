package errorscape.export.table;

import errorscape.eigen.Spectrum;
import errorscape.picture.BallSpectrum;
import errorscape.picture.Provenance;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The Hessian's eigenvalues where a racer stands, in rising order.
public final class SpectrumSheet {
    private SpectrumSheet() {}

    public static DataSheet of(BallSpectrum ball, Provenance of) {
        Spectrum spectrum = ball.spectrum();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("racer", ball.racer());
        facts.put("step", ball.step());
        facts.put("loss", ball.loss());
        facts.put("whole", ball.whole());
        facts.put("zero", spectrum.threshold());
        facts.put("index", spectrum.index());
        facts.put("nullity", spectrum.nullity());
        List<NamedArray> arrays = List.of(NamedArray.of("eigenvalues", spectrum.eigenvalues()));
        DataTable table = new DataTable(
                List.of("eigenvalue"),
                () -> Arrays.stream(spectrum.eigenvalues()).mapToObj(Arrays::<Object>asList));
        return new DataSheet(of, facts, List.of(new DataSheet.Group("", Map.of(), arrays)), table);
    }
}
