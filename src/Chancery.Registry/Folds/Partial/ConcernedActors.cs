using Chancery.Registry.Folds.Undertakings;

namespace Chancery.Registry.Folds.Partial;

/// <summary>The actors that some names are now, and what follows for others.</summary>
/// <param name="Index">The actors; those that are as they were are asked of the register.</param>
/// <param name="Gone">The actors that were, by their numbers, and are folded anew.</param>
/// <param name="Asked">The ids that those had and have.</param>
/// <param name="Moved">The claims that name somebody who is another actor now, or has another kind or state, or a name that puts the actors of their entry in another order.</param>
/// <param name="Respelt">The claims that name somebody whose names are met by other words.</param>
internal sealed record ConcernedActors(ActorIndex Index, IReadOnlyList<long> Gone, IReadOnlySet<EntryId> Asked, IReadOnlySet<long> Moved, IReadOnlySet<long> Respelt)
{
    /// <summary>Folds the actors of some names.</summary>
    /// <param name="memory">What the register keeps.</param>
    /// <param name="names">The names; those that turn out to be concerned too are added.</param>
    /// <param name="spellings">Names as they were looked at.</param>
    /// <param name="touched">The names in reports about whom something else is said than before.</param>
    /// <param name="most">How many claims may be concerned.</param>
    /// <returns>Null where more is concerned, or all is.</returns>
    public static ConcernedActors? Settle(IFoldMemory memory, ConcernedNames names, Spellings spellings, IReadOnlyList<(string Name, long Source)> touched, int most)
    {
        var forced = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            names.Close();
            var fold = ActorFold.Joined(names.Standings(), spellings);
            var former = new FormerActors(memory, names, fold);
            if (names.Add(Drawn(fold, former, names))) continue;
            var anew = touched.Concat(names.Decided.SelectMany(ConcernedNames.Actors).SelectMany(target => target.Pins).Select(pin => (pin.Name, Standing.SourceOf(pin.Anchor.Report)))).Select(one => fold.At(one.Item1, one.Item2)).ToHashSet();
            var index = fold.Settle(new(memory, actor => actor.Any(name => anew.Contains(name) || forced.Contains(name.Key)) ? null : former.Unchanged(actor), former.Beside));
            var gone = former.Gone.Select(memory.Actor).ToDictionary(actor => actor.Id);
            var young = index.Entries.ToDictionary(actor => actor.Id);
            if (!gone.Values.Where(actor => actor.Kind is "state").Select(actor => actor.Id).ToHashSet().SetEquals(index.Entries.Where(actor => actor.Kind is "state").Select(actor => actor.Id))) return null;

            var ids = index.Namings.ToDictionary(naming => naming.Naming, naming => naming.Actor);
            var (moved, renamed, respelt) = (new HashSet<long>(), new HashSet<long>(), new HashSet<long>());
            var words = new Dictionary<(EntryId, EntryId), bool>();
            var holders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, facts) in fold.Actors.SelectMany(actor => actor).Where(node => names.Concerned.Contains(node.Name.Key)))
            {
                if (!young.TryGetValue(ids[fold.Namings(name).First()], out var now)) continue;
                var before = former.Of(name).Select(was => was is { } known ? gone.GetValueOrDefault(known) : null).ToList();
                if (before.Exists(was => was is null || was.Id != now.Id || was.Kind != now.Kind || was.State != now.State)) moved.UnionWith(facts.Claims.Select(claim => names.Numbers[claim]));
                else if (before.Exists(was => was!.Name != now.Name)) renamed.UnionWith(facts.Claims.Select(claim => names.Numbers[claim]));
                if (before.Exists(was => was is not null && IsRespelt(was, now))) respelt.UnionWith(facts.Claims.Select(claim => names.Numbers[claim]));
                if (before.Exists(was => was is not null && was.Home != now.Home)) holders.Add(name.Key);
            }
            moved.UnionWith(Reordered(memory, renamed, id => gone.TryGetValue(id, out var was) ? was.Name : index[id].Name, id => index[id].Name));
            if (moved.Count > most) return null;
            var drawn = holders.SelectMany(names.HoldersAt).Distinct(StringComparer.Ordinal).Where(forced.Add).ToList();
            names.Add(drawn);
            if (drawn.Count > 0) continue;
            return new(index, former.Gone, gone.Keys.Concat(young.Keys).ToHashSet(), moved, respelt);

            bool IsRespelt(ActorEntry was, ActorEntry now)
            {
                if (!words.TryGetValue((was.Id, now.Id), out var other)) words.Add((was.Id, now.Id), other = !Words(was).SetEquals(Words(now)));
                return other;
            }

            HashSet<string> Words(ActorEntry actor) => EvidenceReader.Stems(actor, spellings.Known.Deeds).ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>The claims in whose entries actors stand in another order: names have no other part in what is folded.</summary>
    private static IEnumerable<long> Reordered(IFoldMemory memory, IReadOnlyCollection<long> claims, Func<EntryId, string> before, Func<EntryId, string> now)
    {
        foreach (var (claim, actors) in memory.ActorsBeside(claims))
        {
            if (!Ordered(actors, before).SequenceEqual(Ordered(actors, now))) yield return claim;
        }

        static IEnumerable<EntryId> Ordered(IEnumerable<EntryId> actors, Func<EntryId, string> name) => actors.OrderBy(name, StringComparer.Ordinal).ThenBy(actor => actor);
    }

    /// <summary>Names that are one actor with those that are concerned, and organs in which people hold offices of whom several have one name.</summary>
    private static IEnumerable<string> Drawn(ActorFold fold, FormerActors former, ConcernedNames names)
    {
        foreach (var actor in fold.Actors.Where(actor => actor.Any(node => names.Concerned.Contains(node.Name.Key))))
        {
            foreach (var (name, _) in actor) yield return name.Key;
        }
        foreach (var organ in former.Shared.Concat(fold.Shared.Where(names.Concerned.Contains)).Distinct(StringComparer.Ordinal).SelectMany(names.OrgansOf)) yield return organ;
    }
}
