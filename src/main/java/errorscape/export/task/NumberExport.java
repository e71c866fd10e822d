package errorscape.export.task;

import errorscape.export.table.DataSheet;
import errorscape.export.table.GridSheet;
import errorscape.export.table.PathsSheet;
import errorscape.export.table.PointsSheet;
import errorscape.export.table.SheetCsv;
import errorscape.export.table.SheetJson;
import errorscape.export.table.SheetNpz;
import errorscape.export.table.SpectrumSheet;
import errorscape.picture.Provenance;
import errorscape.picture.SliceMaterial;
import java.io.IOException;
import java.io.OutputStream;

/// Numbers as files.
record NumberExport(SliceMaterial material, Provenance of, ExportRequest request) {
    void write(OutputStream to) throws IOException {
        DataSheet sheet = sheet();
        switch (request.format()) {
            case CSV -> SheetCsv.write(sheet, to);
            case JSON -> SheetJson.write(sheet, to);
            default -> SheetNpz.write(sheet, to);
        }
    }

    private DataSheet sheet() {
        return switch (request.subject()) {
            case GRID -> GridSheet.of(material, of);
            case PATHS -> PathsSheet.paths(material, of);
            case CURVE -> PathsSheet.curves(material, of);
            case SPECTRUM -> SpectrumSheet.of(PictureExport.spectrum(material), of);
            default -> PointsSheet.of(material, of);
        };
    }
}
