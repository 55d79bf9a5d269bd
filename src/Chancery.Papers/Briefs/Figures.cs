using Chancery.Reading.Claims;
using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Figures, each with the numbers that do not agree beside it.</summary>
internal static class Figures
{
    public static Section Section(Sides sides, Citations citations)
    {
        var all = sides.Register.Entries<FigureEntry>(sides.Query);
        var shown = all.Take(Brief.Longest).Select(figure => new Line(Time(figure.Values[0]), Text(sides, figure), citations.Of(figure), sides.Row(figure)));
        return new("figures", "Figures", [.. shown], sides.More(all.Count, "figures"));
    }

    private static string Text(Sides sides, FigureEntry figure)
    {
        var both = sides.B is { } other && figure.RelativeTo.Count == 0 && figure.About.Count == 2 && figure.About.Contains(sides.A.Id) && figure.About.Contains(other.Id);
        var about = figure.About.Count == 0 || both ? "" : $", {sides.Names(figure.About)}";
        var to = figure.RelativeTo.Count == 0 ? "" : $" to {sides.Names(figure.RelativeTo)}";
        var values = figure.Values.OrderBy(value => value.Target is null ? 0 : 1).Take(4).Select((value, index) => Value(figure, value) + (index == 0 || Time(value) is "" || Time(value) == Time(figure.Values[0]) ? "" : $" ({Time(value)})"));
        return $"{Spoken.Sentence(figure.Subject)}{about}{to}: {string.Join(figure.Disputed ? " – or " : "; ", values)}{(figure.Disputed ? " (reports differ)" : "")}";
    }

    private static string Value(FigureEntry figure, FigureValue value)
    {
        if (figure.Unit is "rank") return Rank(figure, value);
        var number = Spoken.Number(value.Value) + (value.High is { } high ? $" to {Spoken.Number(high)}" : "");
        var unit = figure.Unit switch { null => "", "percent" => "%", "person" => "", var one when Named(figure.Subject, one) => "", var one when value.Value == 1 || one.All(char.IsUpper) => " " + one, var one => $" {one}s" };
        var approx = value.Approx is null ? "" : value.Approx + " ";
        var change = value.Change is null ? "" : $" {value.Change}";
        var target = value.Target is null ? "" : $" by {value.Target} (aim)";
        return $"{approx}{number}{unit}{change}{target}{(value.Modality is Modality.Fact || value.Target is not null ? "" : $" ({value.Modality.ToString().ToLowerInvariant()})")}";
    }

    private static string Rank(FigureEntry figure, FigureValue value)
    {
        var place = value.Value == 1 ? "largest" : Spoken.Ordinal((int)value.Value);
        var of = figure.Of is null || Named(figure.Subject, figure.Of) ? "" : figure.Of;
        return value.Among is { } among ? $"{place} out of {among}{(of.Length > 0 ? " " + of : "")}" : place + (of.Length > 0 ? $" in {of}" : "");
    }

    /// <summary>"587 active projects" needs no "project" after it.</summary>
    private static bool Named(string subject, string unit) => subject.Contains(unit, StringComparison.OrdinalIgnoreCase);

    private static string Time(FigureValue value) => Spoken.Date(value.AsOf) is { Length: > 0 } date ? date : Spoken.Said(value.Seen);
}
