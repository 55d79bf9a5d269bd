using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>What is done with documents: signing, entry into force.</summary>
internal sealed class Documents : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        var (report, trigger) = (draft.Report, draft.Trigger);
        // "the two sides signed", where the sides are spoken for by people: those behind them sign.
        if (draft.Type.Name is "signing" && draft.Who.Count > 1 && draft.WhoHeads is [{ Lemma: "side" or "party" } sides] && report.ActorsOf(sides) is { Count: > 1 } actors && actors.All(actor => actor.Kind is ActorKind.Person))
            draft.Who = [.. new Commitments.Doers(report).BehindAll(actors)];
        // "the Agreement between A and B entered into force": a document is nobody.
        if (draft.Who.Count == 0 || draft.Type.Name is "entry-into-force") draft.Who = [.. Signatories(report, trigger) is var parties && parties.Any() ? parties : draft.Type.Name is "entry-into-force" && draft.WhoHeads.All(head => report.ActorsOf(head).All(actor => actor.Kind is ActorKind.Other)) ? [] : draft.Who];
        return true;
    }

    /// <summary>"A concordat between them was signed": those whom the document names.</summary>
    private static IEnumerable<string> Signatories(AnalysedReport report, Trigger trigger)
    {
        if ((trigger.Clause?.IsPassive ?? false ? trigger.Clause.Object : trigger.Type.Name is "entry-into-force" ? trigger.Clause?.Subject : null) is not { } document) return [];
        var named = report.Actors.ModifiersOf(document).Where(actor => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Party).ToArray();
        return (named.Length > 1 ? named : document.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with").SelectMany(child => child.WithConjuncts()).SelectMany(report.ActorsOf)).Select(actor => actor.Name).Distinct();
    }
}
