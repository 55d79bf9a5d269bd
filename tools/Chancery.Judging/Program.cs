using System.Globalization;
using Chancery.Judging;
using Chancery.Reading.Known;

try
{
    return args switch
    {
        ["draw", var claims, var seed, var number] => Draw(claims, seed, Number(number), int.MaxValue),
        ["draw", var claims, var seed, var number, var cap] => Draw(claims, seed, Number(number), Number(cap)),
        ["lay", var table, var reports] => Lay(table, reports),
        ["sum", var table] => Sum(table),
        _ => Usage(),
    };
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage:
          draw CLAIMS.jsonl SEED NUMBER [CAP]   draws claims on states, their people and organisations, at most CAP of a kind, as a table to judge
          lay TABLE.csv REPORTS.jsonl           prints each row with its words and what stands around them
          sum TABLE.csv                         counts the verdicts by kind, and the reasons
        """);
    return 2;
}

static int Number(string text) =>
    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new FormatException($"'{text}' is no number of claims; give a whole number above 0.");

static int Draw(string claims, string seed, int number, int cap)
{
    JudgedRow[] rows = [.. new Lottery(seed, cap).Draw(DrawnClaim.Read(claims), new PublicActors(Knowledge.Load([])), number).Select(JudgedRow.Of)];
    JudgedRow.Write(Console.Out, rows);
    return 0;
}

static int Lay(string table, string reports)
{
    const int around = 500;
    var rows = JudgedRow.Read(table);
    var wanted = rows.Select(row => row.Report).ToHashSet(StringComparer.Ordinal);
    var texts = JsonLines.Read(reports).Where(report => wanted.Contains(JsonLines.Text(report, "id"))).ToDictionary(report => JsonLines.Text(report, "id"));
    foreach (var (number, row) in rows.Index())
    {
        if (!texts.TryGetValue(row.Report, out var report)) throw new FormatException($"{reports} has no report '{row.Report}'; give the file that the claims were read from.");
        var text = JsonLines.Text(report, "text");
        if (row.End > text.Length) throw new FormatException($"The text of '{row.Report}' ends before {row.End}; give the file that the claims were read from.");
        var (from, to) = (Math.Max(0, row.Start - around), Math.Min(text.Length, row.End + around));
        Console.WriteLine($"{number + 1} {row.Report} ({JsonLines.Text(report, "published")}) {row.Kind}\n  {row.Claim}\n  {text[from..row.Start]}>>>{text[row.Start..row.End]}<<<{text[row.End..to]}\n");
    }
    return 0;
}

static int Sum(string table)
{
    Console.Write(Tally.Of(JudgedRow.Read(table)));
    return 0;
}
