using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Instruments and standing channels.</summary>
internal static class Documents
{
    public static Section Instruments(Sides sides, Citations citations)
    {
        var found = sides.Register.Entries<InstrumentEntry>(sides.Query);
        var all = found.Where(one => !IsPartOfAnother(one, found)).OrderBy(one => Others(sides, one.Parties).Length == 0 ? 0 : 1)
            .ThenBy(one => one.Status is null or "mentioned" ? 1 : 0).ThenByDescending(one => one.To ?? DateOnly.MinValue).ThenBy(one => one.Id).ToList();
        var shown = all.Take(Brief.Longest).Select(instrument => new Line(
            instrument.Status ?? "",
            Spoken.Sentence(instrument.Name) + (!instrument.Names.Any(Short) || Short(instrument.Name) ? "" : $" ({instrument.Names.First(Short)})") + Others(sides, instrument.Parties),
            citations.Of(instrument), sides.Row(instrument)));
        return new("instruments", "Instruments", [.. shown], sides.More(all.Count, "instruments"));
    }

    public static Section Mechanisms(Sides sides, Citations citations)
    {
        var all = sides.Register.Entries<MechanismEntry>(sides.Query);
        var shown = all.Take(Brief.Longest).Select(mechanism => new Line(
            mechanism.Frequency ?? "",
            Spoken.Sentence(mechanism.Name is null ? Spoken.List(mechanism.Fields) : mechanism.Fields.Count == 0 ? mechanism.Name : $"{mechanism.Name}: {Spoken.List(mechanism.Fields)}") + Others(sides, mechanism.Parties),
            citations.Of(mechanism), sides.Row(mechanism)));
        return new("mechanisms", "Standing channels", [.. shown.Where(line => line.Text.Length > 0)], sides.More(all.Count, "mechanisms"));
    }

    /// <summary>"The joint declaration" says no more than a longer name of one between the same parties.</summary>
    private static bool IsPartOfAnother(InstrumentEntry one, IReadOnlyList<InstrumentEntry> all) =>
        char.IsLower(one.Name.FirstOrDefault()) && all.Any(other => other != one && other.Name.Length > one.Name.Length && other.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase) && one.Parties.All(other.Parties.Contains));

    /// <summary>Parties that the title of the brief does not name.</summary>
    private static string Others(Sides sides, IReadOnlyList<EntryId> parties)
    {
        var others = parties.Where(party => party != sides.A.Id && party != sides.B?.Id).ToList();
        return others.Count == 0 ? "" : $" (with {sides.Names(others)})";
    }

    private static bool Short(string name) => name.Length <= 12 && name.Count(char.IsUpper) >= 2 && !name.Contains(' ');
}
