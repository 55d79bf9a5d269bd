using Chancery.Reading.Analysis;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Acts of speech against somebody: accusations, demands, threats, refusals.</summary>
internal sealed class Answers : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        var trigger = draft.Trigger;
        if (draft.Type.Name is "rejection" && draft.With.Count == 0 && trigger.Clause?.Complement is { Relation: Relation.Xcomp } refused) draft.SetWith(Refused(draft.Participants, refused));
        return true;
    }

    public bool Settle(Draft draft)
    {
        var trigger = draft.Trigger;
        if (draft.With.Count == 0 && draft.Who.Count > 0 && Answered(draft.Report, trigger, draft.WithHeads) is { } answered) draft.SetWith([answered]);
        if (trigger.Carrier is { Xpos: "VBG" } participle) Participial(draft, participle);
        // "that the man be freed" names no one who is asked.
        if (draft.Type.Name is "demand" && trigger.Clause?.Complement is { } asked && Clause.Of(asked).IsPassive) draft.With = [];
        // "demanding that China respect": who is to do it.
        else if (draft.Type.Name is "demand" && trigger.Carrier is { } demanding && demanding.Next is { } that && that.Is("that") && draft.Participants.From(demanding.Sentence, that.Index + 1) is { Count: > 0 } those) draft.With = those;
        return true;
    }

    /// <summary>"rejected this", "declined the offer": the one who has just spoken or acted meets the refusal.</summary>
    private static string? Answered(AnalysedReport report, Trigger trigger, IReadOnlyList<Token> things)
    {
        // "threatened to attack the town" answers nobody.
        if (trigger.Type.Name is not ("rejection" or "threat") || trigger.Clause is not { } clause || trigger.Type.Name is "threat" && clause.Complement is { } deed && Clause.Of(deed).Object is { Upos: Upos.Propn }) return null;
        var isBack = things.Count == 0 || things.All(thing => thing.Upos is Upos.Pron or Upos.Det || thing.HasChild(Relation.Det, "the") && report.ActorsOf(thing).Count == 0);
        if (!isBack || clause.Subject is not { } subject) return null;
        var doers = subject.WithConjuncts().SelectMany(report.ActorsOf).ToArray();
        var own = doers.Select(actor => actor.State ?? actor.Name).ToHashSet(StringComparer.Ordinal);
        return report.SpeakersBefore(trigger.Word).FirstOrDefault(name => !own.Contains(name) && !doers.Any(doer => doer.Name == name) && !(report.Actors.StateOf(name) is { } state && own.Contains(state)));
    }

    /// <summary>"refused to talk to X": whom the refusal meets.</summary>
    private static IReadOnlyList<string> Refused(Participants participants, Token verb)
    {
        var clause = Clause.Of(verb);
        return [.. new[] { clause.Object }.OfType<Token>().Concat(clause.With("to", "with")).SelectMany(participants.Of).Distinct()];
    }

    /// <summary>
    /// "summoned the ambassador, accusing him": the one whom the main clause acts upon. "delivered a note to the embassy demanding": who delivers it demands,
    /// wherever the tree hangs the participle.
    /// </summary>
    private static void Participial(Draft draft, Token participle)
    {
        if (participle.Head is not { } head) return;
        var main = head.Upos is Upos.Verb ? head : head.Relation is Relation.Obl or Relation.Obj or Relation.Nmod ? head.Head is { Upos: Upos.Verb } verb ? verb : head.Head?.Head : null;
        if (main is not { Upos: Upos.Verb } first) return;
        var clause = Clause.Of(first);
        if (head.Upos is not Upos.Verb && clause.Subject is { } subject && draft.Participants.Of(subject) is { Count: > 0 } doers) draft.Who = doers;
        if (draft.Trigger.Clause?.Object is { Upos: Upos.Pron } && clause.Object is { } thing && draft.Participants.Of(thing) is { Count: > 0 } acted) draft.SetWith(acted);
    }
}
