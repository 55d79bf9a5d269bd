using System.Globalization;
using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds the date of an event among the dates of its sentence.</summary>
internal static class Timing
{
    /// <summary>The date that hangs on the event's words, or stands in the same clause; null where none does.</summary>
    public static DateMention? Of(AnalysedReport report, Trigger trigger)
    {
        DateMention? best = null;
        var rank = 0;
        foreach (var mention in report.DatesOf(trigger.Word.Sentence))
        {
            var found = Rank(report, trigger, mention);
            if (found > rank) (best, rank) = (mention, found);
        }
        // A caption puts its only date at the end, whatever the tree makes of it.
        if (best is null && report.DatesOf(trigger.Word.Sentence) is [var only] && trigger.Carrier is { IsRoot: true } root && only.FirstToken > root.Index && only.LastToken >= root.Sentence.Count - 3 && !IsSubject(trigger, only)) best = only;
        best ??= OfTheMainClause(report, trigger);
        return best is not null && IsOfTheVisit(trigger, best) ? null : best;
    }

    /// <summary>"in October 2021, when he attended": the date right before.</summary>
    private static DateMention? OfTheMainClause(AnalysedReport report, Trigger trigger)
    {
        if (trigger.Carrier is not { } verb || !verb.Children.Any(child => child.Is("when") && child.Index < verb.Index)) return null;
        var when = verb.Children.First(child => child.Is("when")).Index;
        return report.DatesOf(verb.Sentence).FirstOrDefault(date => date.LastToken < when && when - date.LastToken <= 2);
    }

    /// <summary>The time of a draft: "he will attend the summit in June" is no June of the past.</summary>
    public static When? Settled(Draft draft)
    {
        if (draft.Date is not { When: { IsRange: false } when } date) return draft.Date?.When;
        var isOpen = draft.Modality is Modality.Planned && !date.Explicit && date.Kind is DateKind.Day or DateKind.Month;
        if (!isOpen || when.Latest is not { } last || (draft.Report.Report.Published ?? draft.Report.Report.Dateline?.Date) is not { } written || last >= written) return when;
        return When.TryParse(string.Create(CultureInfo.InvariantCulture, $"{last.Year + 1:0000}{when.Iso.AsSpan(4)}"), out var next) ? next : when;
    }

    /// <summary>"invited X to come in spring": the time is that of the visit.</summary>
    private static bool IsOfTheVisit(Trigger trigger, DateMention date) =>
        trigger is { Type.Name: "invitation", Carrier: null } || trigger.Type.Name is "invitation" && trigger.Carrier is { } inviting && inviting.Children.Any(child => child.Relation is Relation.Xcomp or Relation.Advcl && child.Index < date.FirstToken && child.HasChild(Relation.Mark, "to"));

    /// <summary>"signed a plan for 2026": what the plan is for.</summary>
    private static bool IsSubject(Trigger trigger, DateMention date) => trigger.Type.Name is "signing" or "adoption" && date.FirstToken > 0 && trigger.Word.Sentence[date.FirstToken - 1].Is("for");

    private static int Rank(AnalysedReport report, Trigger trigger, DateMention mention)
    {
        var sentence = trigger.Word.Sentence;
        if (IsSubject(trigger, mention)) return 0;
        if (Governor(sentence, mention) is not { } governor) return 0;
        if (Nearby.Owner(report, sentence, mention) is { } owner && !(trigger.Carrier is { } light && owner.Head == light)) return owner == trigger.Word ? 5 : 0;
        if (governor == trigger.Word) return 5;
        if (governor == trigger.Carrier) return 4;
        // "a programme for 2023-2025" is not of these years.
        if (governor.Upos is Upos.Noun && mention.FirstToken > governor.Index + 1 && sentence[mention.FirstToken - 1].Is("for")) return 0;
        var verb = trigger.Carrier ?? trigger.Word;
        // "Viet Nam on Monday summoned": beside the verb, wherever the tree hangs it.
        // "who leaves on Tuesday, met": but for a date of another clause.
        if (verb.Upos is Upos.Verb && !(Verb(governor) is { Relation: Relation.AclRelcl or Relation.Acl } relative && relative != verb && !verb.IsUnder(relative)) && Enclosed(sentence, mention, verb)) return 3;
        var host = Verb(governor);
        if (trigger.Carrier is { } carrier) return host == carrier || host is { } first && carrier.Relation is Relation.Conj or Relation.Xcomp && carrier.Head == first && Clause.Of(carrier).Subject == Clause.Of(first).Subject ? 2 : 0;
        if (governor.IsUnder(trigger.Word) && (host is null || !host.Value.IsUnder(trigger.Word))) return 3;
        // A noun shares the time of the verb that it is the subject, object or setting of.
        return host is { } main && Verb(trigger.Word) == main && trigger.Word.Case() is "" or "during" or "at" or "in" or "on" && trigger.Word.Head == main ? 1 : 0;
    }

    private static bool Enclosed(Sentence sentence, DateMention mention, Token verb)
    {
        if (mention.LastToken < verb.Index)
        {
            for (var index = mention.LastToken + 1; index < verb.Index; index++)
            {
                if (sentence[index].Upos is not (Upos.Adv or Upos.Aux) && !sentence[index].Is(",")) return false;
            }
            return true;
        }
        for (var index = verb.Index + 1; index < mention.FirstToken; index++)
        {
            if (sentence[index].Upos is not (Upos.Adv or Upos.Adp or Upos.Det)) return false;
        }
        return true;
    }

    /// <summary>The verb of the clause that a token stands in.</summary>
    private static Token? Verb(Token token)
    {
        for (Token? at = token; at is { } here; at = here.Head)
        {
            if (here.Upos is Upos.Verb && here.Relation is not (Relation.Amod or Relation.Compound)) return here;
            if (here.Relation is Relation.AclRelcl or Relation.Acl or Relation.Ccomp or Relation.Advcl or Relation.Parataxis) return null;
        }
        return null;
    }

    /// <summary>The token outside the date that the date hangs on.</summary>
    private static Token? Governor(Sentence sentence, DateMention mention)
    {
        for (var index = mention.FirstToken; index <= mention.LastToken; index++)
        {
            if (sentence[index].Head is { } head && (head.Index < mention.FirstToken || head.Index > mention.LastToken)) return head;
        }
        return null;
    }
}
