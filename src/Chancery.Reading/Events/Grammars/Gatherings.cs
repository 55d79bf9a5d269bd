using Chancery.Reading.Analysis;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Conferences and who convenes them.</summary>
internal sealed class Gatherings : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        if (draft.WhoHeads is [{ Relation: Relation.Conj } lastOne] && draft.Trigger.Carrier is { Relation: Relation.Acl } && draft.Names([lastOne.FirstConjunct()]) is { Count: > 1 } all && all.Intersect(draft.Who).Any()) draft.Who = all;
        return true;
    }

    public bool Settle(Draft draft)
    {
        Convene(draft);
        return true;
    }

    /// <summary>Bodies named with a conference convene it: "the summit of the Quad", "an ASEAN gathering".</summary>
    private static void Convene(Draft draft)
    {
        var (report, trigger) = (draft.Report, draft.Trigger);
        var noun = trigger.IsNoun ? trigger.Word : trigger.Clause?.Object;
        if (noun is not { } gathering) return;
        var owners = gathering.Children.Where(child => child.Relation is Relation.NmodPoss).SelectMany(child => child.Children.Where(inner => inner.Relation is Relation.Compound or Relation.Nmod));
        var bodies = gathering.Children.Concat(owners).Where(child => child.Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Nmod && child.Case() is "of" or "").SelectMany(report.ActorsOf)
            .Where(actor => actor.Kind is ActorKind.Organisation or ActorKind.Body or ActorKind.Party && report.Actors.MentionAt(gathering)?.Actor != actor).Select(actor => actor.Name).Distinct().ToArray();
        draft.Who = [.. draft.Who.Where(name => !bodies.Contains(name))];
        draft.With = [.. draft.With.Concat(bodies).Distinct()];
    }
}
