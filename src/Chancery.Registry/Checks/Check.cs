using System.Globalization;
using Chancery.Reading.Claims;

namespace Chancery.Registry;

/// <summary>Looks for contradictions in what a register says. A pure function of its entries.</summary>
public static class Check
{
    /// <summary>How many claims of one side are shown.</summary>
    private const int Most = 3;

    /// <summary>Every contradiction, by rule and words.</summary>
    /// <param name="entries">All entries with their claims.</param>
    /// <param name="milestones">The claims behind the milestones.</param>
    /// <param name="known">What is known of offices and levels.</param>
    public static IReadOnlyList<Contradiction> Run(IReadOnlyList<Entry> entries, IReadOnlyList<StandingClaim> milestones, KnownNames known)
    {
        var names = entries.OfType<ActorEntry>().ToDictionary(actor => actor.Id, actor => actor.Name);
        return
        [
            .. TwoHolders([.. entries.OfType<RoleEntry>()], names, known)
                .Concat(entries.OfType<TieEntry>().SelectMany(tie => Levels(tie, names, known)))
                .Concat(milestones.Select(Anniversary).OfType<Contradiction>().Concat(entries.OfType<MilestoneEntry>().GroupBy(one => (NameKey.Of(one.Name), string.Join(' ', one.About))).SelectMany(Days)))
                .Concat(entries.OfType<FigureEntry>().Where(figure => figure.Disputed).Select(figure => Counts(figure, names)))
                .Concat(TieCounts.Of(entries, names, known))
                .Concat(TwoPlaces([.. entries.OfType<EventEntry>()], entries.OfType<ActorEntry>().Where(actor => actor.Kind is "person").Select(actor => actor.Id).ToHashSet(), names))
                .Concat(entries.OfType<EventEntry>().Where(one => one.OtherDates.Count > 0 && one.Date is not null).Select(one => new Contradiction("dates", $"{one.Type} of {Names(one.Who.Concat(one.With), names)}: {one.Date} or {string.Join(" or ", one.OtherDates)}", [one.Id], [.. one.Claims.Take(2 * Most)])))
                .OrderBy(one => one.Rule, StringComparer.Ordinal).ThenBy(one => one.Says, StringComparer.Ordinal).ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Two people of whom one is seen in an office while the other is in it.</summary>
    private static IEnumerable<Contradiction> TwoHolders(IReadOnlyList<RoleEntry> roles, Dictionary<EntryId, string> names, KnownNames known)
    {
        var offices = roles.Where(role => role.Of is not null && role.SentTo is null && role.Status is null && known.Office(role.Office) is { IsSingular: true })
            .GroupBy(role => (known.Office(role.Office)!.Name, role.Of));
        foreach (var office in offices)
        {
            var held = office.Select(role => (Role: role, From: role.Since?.Earliest ?? role.From, To: role.LastHeld ?? role.From)).Where(one => one.From is not null).OrderBy(one => one.From).ThenBy(one => one.Role.Id).ToList();
            for (var one = 0; one < held.Count; one++)
            {
                for (var other = one + 1; other < held.Count; other++)
                {
                    var (first, second) = (held[one], held[other]);
                    // Seen in the office on one day, or one of them both before and after the other.
                    if (first.Role.Person == second.Role.Person || !(second.From < first.To || second.From == first.From && first.From == first.To)) continue;
                    yield return new("two-holders", $"{office.Key.Name} of {names[office.Key.Of!.Value]}: {names[first.Role.Person]} ({Span(first.From, first.To)}) and {names[second.Role.Person]} ({Span(second.From, second.To)})",
                        [first.Role.Id, second.Role.Id], [.. first.Role.Claims.Take(Most), .. second.Role.Claims.Take(Most)]);
                }
            }
        }
    }

    /// <summary>A level that no change leads to though changes are told, and an upgrade to what is no higher.</summary>
    private static IEnumerable<Contradiction> Levels(TieEntry tie, Dictionary<EntryId, string> names, KnownNames known)
    {
        var facts = tie.History.Where(step => step.Modality is Modality.Fact).ToList();
        var changes = facts.Where(step => step.Change is not null).ToList();
        var pair = $"{names[tie.A]} – {names[tie.B]}";
        foreach (var mention in facts.Where(step => step.Change is null && known.Rank(step.Level) > 0))
        {
            if (changes.Count == 0 || changes.Exists(change => known.Rank(change.Level) >= known.Rank(mention.Level))) continue;
            var highest = changes.MaxBy(change => known.Rank(change.Level))!;
            yield return new("level", $"{pair}: “{mention.Level}” is told, but no step to it; the last that is told is {highest.Level} {highest.Change}{(highest.Date is { } date ? $" in {date}" : "")}", [tie.Id], [.. mention.Claims.Take(Most), .. highest.Claims.Take(Most)]);
        }
        foreach (var step in changes.Where(step => step.OtherDates.Count > 0))
            yield return new("dates", $"{pair}: {step.Level} {step.Change} in {step.Date} or {string.Join(" or ", step.OtherDates)}", [tie.Id], [.. step.Claims.Take(2 * Most)]);
        for (var index = 1; index < changes.Count; index++)
        {
            var (before, after) = (changes[index - 1], changes[index]);
            if (after.Change is "upgraded" && after.Date is not null && before.Date is not null && before.Change is "upgraded" or "established" && known.Rank(after.Level) > 0 && known.Rank(after.Level) < known.Rank(before.Level))
                yield return new("level", $"{pair}: upgraded to {after.Level} in {after.Date}, which is no higher than {before.Level} of {before.Date}", [tie.Id], [.. before.Claims.Take(Most), .. after.Claims.Take(Most)]);
        }
    }

    /// <summary>A 95th anniversary in 2025 is of something of 1930.</summary>
    private static Contradiction? Anniversary(StandingClaim claim)
    {
        if (claim.Claim is not MilestoneClaim { Ordinal: { } ordinal, Year: { } year, Date: { Earliest: { } first, Latest: { } last } } milestone) return null;
        var then = year - ordinal;
        return first.Year <= then && then <= last.Year ? null
            : new("anniversary", string.Create(CultureInfo.InvariantCulture, $"{milestone.Name}: the {ordinal}. anniversary in {year} is of {then}, but the date is {milestone.Date}"), [], [claim.Id]);
    }

    /// <summary>One thing that is remembered, with two first dates.</summary>
    private static IEnumerable<Contradiction> Days(IEnumerable<MilestoneEntry> same)
    {
        var dated = same.Where(one => one.Date is not null).OrderBy(one => one.Id).ToList();
        if (dated.Count > 1) yield return new("anniversary", $"{dated[0].Name}: {string.Join(" or ", dated.Select(one => one.Date!.Value.Iso).Order(StringComparer.Ordinal))}", [.. dated.Select(one => one.Id)], [.. dated.SelectMany(one => one.Claims.Take(Most))]);
    }

    private static Contradiction Counts(FigureEntry figure, Dictionary<EntryId, string> names)
    {
        var values = figure.Values.Where(value => value.Modality is Modality.Fact).ToList();
        var about = Names(figure.About, names);
        return new("figures", $"{figure.Subject}{(about.Length == 0 ? "" : $", {about}")}: {string.Join(" or ", values.Select(value => $"{value.Value.ToString("#,0.####", CultureInfo.InvariantCulture)}{(value.AsOf is { } time ? $" ({time})" : "")}"))} {figure.Unit}".TrimEnd(), [figure.Id], [.. values.SelectMany(value => value.Claims.Take(1)).Take(2 * Most)]);
    }

    /// <summary>A person who meets in two states on one day, or meets elsewhere in the middle of a visit.</summary>
    private static IEnumerable<Contradiction> TwoPlaces(IReadOnlyList<EventEntry> events, HashSet<EntryId> people, Dictionary<EntryId, string> names)
    {
        var present = events.Where(one => one.Type is "meeting" or "visit" or "signing" or "speech" && one.Status is "held" or "under way" && one.PlaceState is not null && one.Date is { Earliest: not null, Latest: not null } date && date.Latest!.Value.DayNumber - date.Earliest!.Value.DayNumber <= 14)
            .SelectMany(one => one.Who.Concat(one.Type is "visit" ? [] : one.With).Where(people.Contains).Distinct().Select(person => (person, one))).GroupBy(one => one.person, one => one.one);
        foreach (var person in present.OrderBy(person => person.Key))
        {
            var own = person.OrderBy(one => one.Date!.Value.Earliest).ThenBy(one => one.Id).ToList();
            for (var one = 0; one < own.Count; one++)
            {
                for (var other = one + 1; other < own.Count && own[other].Date!.Value.Earliest <= own[one].Date!.Value.Latest; other++)
                {
                    if (own[one].PlaceState == own[other].PlaceState || !Collide(own[one].Date!.Value, own[other].Date!.Value)) continue;
                    yield return new("two-places", $"{names[person.Key]}: {own[one].Type} in {names[own[one].PlaceState!.Value]} ({own[one].Date}) and {own[other].Type} in {names[own[other].PlaceState!.Value]} ({own[other].Date})",
                        [own[one].Id, own[other].Id], [.. own[one].Claims.Take(Most), .. own[other].Claims.Take(Most)]);
                }
            }
        }
    }

    /// <summary>Two single days that are one, or a day strictly within a stretch: on its first and last days people travel.</summary>
    private static bool Collide(When one, When other) =>
        one.Earliest == one.Latest && other.Earliest == other.Latest ? one.Earliest == other.Earliest
            : one.Earliest < other.Earliest && other.Latest < one.Latest || other.Earliest < one.Earliest && one.Latest < other.Latest;

    private static string Names(IEnumerable<EntryId> actors, Dictionary<EntryId, string> names) => string.Join(" and ", actors.Distinct().Select(actor => names[actor]));

    private static string Span(DateOnly? from, DateOnly? to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
