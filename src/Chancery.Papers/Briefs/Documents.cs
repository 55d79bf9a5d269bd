using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Instruments and standing channels.</summary>
internal static class Documents
{
    public static Section Instruments(Sides sides, Citations citations)
    {
        var all = sides.Register.Entries<InstrumentEntry>(sides.Query);
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

    /// <summary>Parties that the title of the brief does not name.</summary>
    private static string Others(Sides sides, IReadOnlyList<EntryId> parties)
    {
        var others = parties.Where(party => party != sides.A.Id && party != sides.B?.Id).ToList();
        return others.Count == 0 ? "" : $" (with {sides.Names(others)})";
    }

    private static bool Short(string name) => name.Length <= 12 && name.Count(char.IsUpper) >= 2 && !name.Contains(' ');
}
