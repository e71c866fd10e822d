package errorscape.lesson.sheet;

/// How sheets look, on paper first.
final class SheetStyle {
    static final String CSS = """
        @page { size: A4; margin: 16mm 17mm; }
        body { font: 11pt/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; color: #1d2330;
          max-width: 176mm; margin: 0 auto; }
        header { display: flex; justify-content: space-between; color: #5b6475; font-size: 9.5pt;
          border-bottom: 1px solid #c9ced8; padding-bottom: 2mm; }
        h1 { font-size: 20pt; line-height: 1.2; margin: 5mm 0 2mm; }
        h2 { font-size: 13pt; margin: 0 0 2mm; break-after: avoid; }
        h3 { font-size: 10pt; margin: 0 0 1mm; text-transform: uppercase; letter-spacing: 0.04em; color: #5b6475; }
        p { margin: 0 0 2mm; }
        section { border-top: 1px solid #c9ced8; padding: 4mm 0 2mm; break-inside: avoid; }
        .who { margin: 4mm 0; }
        .blank { display: inline-block; border-bottom: 1px solid #1d2330; width: 38mm; height: 1.1em; }
        .blank.wide { width: 82mm; margin-right: 6mm; }
        .idea { font-size: 11.5pt; margin-bottom: 4mm; }
        .number { display: inline-block; min-width: 6mm; color: #2563c9; }
        .minutes { font-weight: normal; font-size: 9.5pt; color: #5b6475; float: right; }
        .pictures { display: flex; gap: 4mm; margin: 1mm 0 3mm; }
        figure { margin: 0; flex: 1 1 0; max-width: 118mm; }
        figure img { width: 100%; border: 1px solid #d9dde5; border-radius: 1.5mm; }
        figcaption { font-size: 8.5pt; color: #5b6475; }
        .question { border-left: 1mm solid #2563c9; padding-left: 4mm; margin: 2mm 0 3mm; }
        .how { color: #5b6475; font-size: 9.5pt; }
        ul.options { list-style: none; padding: 0; margin: 1mm 0; }
        ul.options li { margin: 1.2mm 0; }
        .box { display: inline-block; width: 4mm; height: 4mm; border: 1px solid #1d2330; border-radius: 0.6mm;
          margin-right: 3mm; vertical-align: -0.6mm; }
        .happened { margin-bottom: 0; color: #5b6475; font-size: 9.5pt; }
        .lines { height: 15mm; margin-bottom: 3mm;
          background: repeating-linear-gradient(transparent 0 7.2mm, #b9c0cc 7.2mm 7.5mm);
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .answer, .teacher { background: #f3f5f9; border-radius: 1.5mm; padding: 2.5mm 4mm; margin: 2mm 0;
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .teacher { background: #fbf6ea; }
        .right { font-weight: 600; }
        .think { margin: 2mm 0; font-style: italic; }
        .think b { font-style: normal; }
        table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 2mm 0 5mm; }
        th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #d9dde5; padding: 1.2mm 3mm 1.2mm 0; }
        ul.sources { font-size: 9.5pt; padding-left: 5mm; }
        footer { border-top: 1px solid #c9ced8; color: #5b6475; font-size: 8.5pt; margin-top: 4mm; padding-top: 2mm; }
        """;

    private SheetStyle() {}
}
