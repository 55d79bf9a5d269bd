using Chancery.Reading.Analysis;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Who takes part: reads a list of names as it stands in the sentence, titles and appositions with it.</summary>
/// <remarks>Long titles and lists are where trees fail ("French Nobel Prize for Physics winner X, US geneticist Y and nine others"), so the words decide and the tree only checks.</remarks>
internal sealed class Participants(AnalysedReport report)
{
    private readonly HashSet<string> roles = [.. report.Knowledge.References.Find("person")!.Words, "winner", "laureate"];

    /// <summary>The participants of the list that starts with the phrase of <paramref name="head"/>.</summary>
    public IReadOnlyList<string> Of(Token head)
    {
        if (head.Upos is Upos.Pron or Upos.Det) return Resolved(head);
        if (head.Relation is Relation.NmodPoss) return [.. report.Naming.Of(head).Select(name => name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name).Where(name => report.ActorsOf(head) is not [{ Kind: ActorKind.Place or ActorKind.Other }])];
        // "a US drone strike", "British and French aid": whose it is stands before it, and what follows is the thing.
        if (head.Relation is Relation.Compound or Relation.Amod && head.Head is { } thing && thing.Index > head.Index) return [.. head.WithConjuncts().SelectMany(Resolved).Distinct()];
        var first = head.Index;
        foreach (var child in head.Children)
        {
            if (child.Index < first && child.Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod or Relation.NmodDesc or Relation.Flat) first = Math.Min(first, child.Span().First);
        }
        if (report.Actors.MentionAt(head) is { } mention && mention.First < first) first = mention.First;
        return From(head.Sentence, first);
    }

    /// <summary>The participants of the list that starts at a token, or right after it where it is a preposition.</summary>
    public IReadOnlyList<string> From(Sentence sentence, int start)
    {
        var names = new List<string>();
        var pending = new List<string>();
        var at = AfterHeadsOfState(sentence, start);
        Token? governor = null;
        var isOwned = false;
        Token? lastHead = null;
        for (var count = 0; at < sentence.Count && count < 12; count++)
        {
            var item = Read(sentence, at);
            if (item.Head is not { } head) break;
            if (count == 0) governor = head.Head;
            // "leaders of A, B and C": what follows belongs to the owners, and has been read with them.
            else if (isOwned && head.FirstConjunct().Head != governor) break;
            // "two men to A and B": B goes with A, in what is said after the item.
            else if (lastHead is { } before && head.FirstConjunct() is var listed && listed.Index > before.Index && listed.Index < at && sentence.Tokens.Any(token => token.Upos is Upos.Adp && token.Index > before.Index && token.Index < listed.Index)) break;
            else if (head.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter && head.Head != governor) break;
            lastHead = head;
            var found = item.Names;
            if (count == 0) isOwned = head.ChildrenIn(Relation.Nmod).Any(child => child.Case() is "of" && child.AnyChild(Relation.Conj) is not null);
            if (found.Count == 0 && count == 0) return names;
            var isAside = count > 0 && (names.Count + pending.Count > 0) && IsAside(sentence, at, item);
            if (!isAside) pending.AddRange(found.Where(name => !names.Contains(name) && !pending.Contains(name)));
            if (count == 0 || item.AfterAnd && !isAside)
            {
                names.AddRange(pending);
                pending.Clear();
            }
            if (found.Count == 0 && !isAside) break;
            at = item.End;
            if (at >= sentence.Count) break;
            var mark = sentence[at];
            if (mark.Is(",") && at + 1 < sentence.Count)
            {
                at++;
                if (sentence[at].Is("and") || sentence[at].Is("or")) at++;
                else if (sentence[at].Is("as") && at + 2 < sentence.Count && sentence[at + 1].Is("well")) at += 3;
            }
            else if (mark.Is("and") || mark.Is("&") || mark.Is("or")) at++;
            else if (mark.Is("as") && at + 2 < sentence.Count && sentence[at + 1].Is("well") && sentence[at + 2].Is("as")) at += 3;
            else break;
        }
        return names;
    }

    /// <summary>"the Heads of State and Government of A, B and C": those of whom they are heads.</summary>
    private static int AfterHeadsOfState(Sentence sentence, int start)
    {
        var at = start < sentence.Count && sentence[start].Upos is Upos.Det ? start + 1 : start;
        if (at >= sentence.Count || sentence[at].Lemma.ToLowerInvariant() is not ("head" or "leader")) return start;
        var last = at;
        while (last + 1 < sentence.Count && (sentence[last + 1].Form is "of" or "and" or "or" or "," || sentence[last + 1].Lemma.ToLowerInvariant() is "head" or "state" or "government")) last++;
        return last - at > 2 && sentence[last].Is("of") ? last + 1 : start;
    }

    /// <summary>The states and bodies that a thing belongs to: "Ukraine's largest hospital", "the offer by Russia".</summary>
    public IReadOnlyList<string> OwnersOf(Token thing)
    {
        var owners = new List<string>();
        void Add(Actor actor)
        {
            if (actor.Kind is not (ActorKind.Place or ActorKind.Other) && !owners.Contains(actor.Name)) owners.Add(actor.Name);
        }
        foreach (var actor in report.Actors.ModifiersOf(thing)) Add(actor);
        if (thing.Child(Relation.NmodPoss) is { } owner) foreach (var name in Resolved(owner).Where(name => !owners.Contains(name))) owners.Add(name);
        foreach (var child in thing.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "of" or "by" or "from"))
        {
            foreach (var conjunct in child.WithConjuncts())
            {
                // "imports of Japanese seafood"
                foreach (var actor in report.ActorsOf(conjunct) is { Count: > 0 } named ? named : report.Actors.ModifiersOf(conjunct)) Add(actor);
            }
        }
        // "a drone fired by X"
        if (owners.Count == 0 && thing.ChildrenIn(Relation.Acl).Select(Clause.Of).FirstOrDefault(clause => clause is { IsPassive: true, Subject: not null }) is { Subject: { } doer }) foreach (var actor in report.ActorsOf(doer)) Add(actor);
        return owners;
    }

    private IReadOnlyList<string> Resolved(Token head) => [.. report.ActorsOf(head).Where(actor => actor.Kind is not ActorKind.Place).Select(actor => actor.Name)];

    private readonly record struct Item(IReadOnlyList<string> Names, Token? Head, int End, bool AfterAnd);

    /// <summary>One item of a list: up to a comma, "and", a verb, or a preposition that no name follows.</summary>
    private Item Read(Sentence sentence, int start)
    {
        var afterAnd = start > 0 && (sentence[start - 1].Is("and") || sentence[start - 1].Is("as") || sentence[start - 1].Is("&"));
        int end = start, soft = -1;
        var dates = report.DatesOf(sentence);
        Token? head = null;
        for (; end < sentence.Count; end++)
        {
            var token = sentence[end];
            // A name is one word, whatever it is made of: "To Lam", "Bank of England".
            if (report.Actors.MentionAt(token) is { Kind: not (MentionKind.Demonym or MentionKind.Name) } covering && covering.First >= start)
            {
                if (soft < 0) head = token;
                continue;
            }
            if (token.Is("(") && end + 1 < sentence.Count)
            {
                var close = end;
                while (close < sentence.Count && !sentence[close].Is(")") && close - end < 8) close++;
                if (close < sentence.Count && sentence[close].Is(")")) { end = close; continue; }
                break;
            }
            if (token.Upos is Upos.Punct && token.Form is not ("-" or "–" or "/" or "\"" or "“" or "”" or "’" or "'" or "." or "‘") || token.Upos is Upos.Cconj || token.Is("&") && report.Actors.MentionAt(token) is null) break;
            if (token.Upos is Upos.Punct && (token.Form is "." && end + 1 >= sentence.Count || token.Form is "\"" or "“")) break;
            if (end > start && token.Lemma.ToLowerInvariant() is "last" or "next" or "this" or "earlier" or "late" && dates.Any(date => date.FirstToken == end + 1)) break;
            if (end > start && dates.Any(date => date.FirstToken <= end && end <= date.LastToken)) break;
            if (token.Upos is Upos.Verb && (token.Relation is not (Relation.Amod or Relation.Compound) || token.AnyChild(Relation.Nsubj, Relation.Obj) is not null || token.Xpos is "VBZ" or "VBP" or "VB") || token.Upos is Upos.Aux or Upos.Sconj || token.Upos is Upos.Pron && token.Lemma is "who" or "which" or "that" or "whom" or "whose" || token.Upos is Upos.Pron && end > start && token.Relation is not Relation.NmodPoss) break;
            // "gave Russia an ultimatum"
            if (end > start && token is { Upos: Upos.Det, Relation: Relation.Det } && sentence[end - 1].Upos is Upos.Noun or Upos.Propn or Upos.Pron) break;
            if (token.Upos is Upos.Adp or Upos.Part && token.Relation is not Relation.CompoundPrt && !token.Is("'s") && !token.Is("’s"))
            {
                if (end == start) { start++; continue; }
                if (soft >= 0 && token.Form is not ("of" or "for" or "to") || !(token.Is("of") || token.Is("for") || token.Is("to") || token.Is("in") || token.Is("at"))) break;
                if (soft < 0) soft = end;
                continue;
            }
            if (soft < 0 && token.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj && !(token.Upos is Upos.Adj && head is { Upos: Upos.Noun })) head = token;
        }
        if (head is not { } item) return new([], null, end, afterAnd);
        if (Person(sentence, start, end, soft, item) is { } person) return new([person.Actor!.Name], sentence[person.Last], end, afterAnd);
        var top = Top(item);
        // "scores of Palestinians", "a number of ministers".
        if (soft >= 0 && sentence[soft].Is("of") && top.Lemma is "score" or "dozen" or "hundred" or "thousand" or "number" or "group" or "handful" or "series" or "one" or "some" or "many" && Read(sentence, soft + 1) is { Head: not null, Names.Count: > 0 } counted) return counted with { AfterAnd = afterAnd };
        var names = Name(top);
        // "the UK post-Brexit": the name, whatever is said after it.
        if (names.Count == 0 && report.Actors.MentionsOf(sentence).LastOrDefault(mention => mention.First >= start && mention.Last < (soft < 0 ? end : soft) && mention.Kind is MentionKind.State) is { Actor: { } state } named && named.Last + 1 == item.Index) names = [state.Name];
        return new(names, top, soft >= 0 && sentence[soft].Form is "in" or "at" ? soft : end, afterAnd);
    }

    /// <summary>The head of the noun phrase that a token ends or stands in.</summary>
    private static Token Top(Token token)
    {
        var at = token;
        while (at.Relation is Relation.Flat or Relation.Compound or Relation.Amod or Relation.Goeswith && at.Head is { } head && Math.Abs(head.Index - token.Index) < 6 && head.Upos is Upos.Noun or Upos.Propn) at = head;
        return at;
    }

    /// <summary>The person that the item names: with titles before the name, also after "of" where the title runs on to the name.</summary>
    private Mention? Person(Sentence sentence, int start, int end, int soft, Token head)
    {
        Mention? found = null;
        foreach (var mention in report.Actors.MentionsOf(sentence))
        {
            if (mention.Kind is not MentionKind.Person || mention.Actor is not { Kind: ActorKind.Person } || mention.First < start || mention.First >= end) continue;
            if (mention.Last + 1 < sentence.Count && sentence[mention.Last + 1].Form is "'s" or "’s" or "'" or "’") continue;
            if (soft < 0 || mention.First < soft)
            {
                found = mention;
                continue;
            }
            if (found is not null) continue;
            var before = sentence[mention.First - 1];
            if (before.Upos is Upos.Adp or Upos.Det or Upos.Punct && !before.Is(")")) continue;
            if (IsRole(head) ? !IsRole(before) : IsRole(before)) found = mention;
        }
        return found;
    }

    private bool IsRole(Token token) => roles.Contains(token.Lemma.ToLowerInvariant());

    /// <summary>"X, the prime minister of Y, and Z": what stands between the commas says who X is.</summary>
    private bool IsAside(Sentence sentence, int start, Item item)
    {
        if (item.AfterAnd || item.Head is not { } head) return false;
        if (report.Actors.MentionAt(head) is { Kind: MentionKind.Person }) return false;
        var before = sentence[start - 1];
        if (head.AnyChild(Relation.NmodPoss) is not null || head.HasChild(Relation.Det, "a") || head.HasChild(Relation.Det, "an")) return head.AnyChild(Relation.NmodPoss) is null && before.Is(",") && !head.Lemma.EndsWith("delegation", StringComparison.Ordinal);
        return before.Is(",") && head.Xpos is not ("NNS" or "NNPS") && head.Upos is Upos.Noun or Upos.Propn && (report.Naming.IsHuman(head) || report.Actors.TitleAt(head) is not null) && head.AnyChild(Relation.Nummod) is null;
    }

    private IReadOnlyList<string> Name(Token head)
    {
        if (head.Lemma is "time" or "day" or "week" or "month" or "year") return [];
        var actors = report.ActorsOf(head);
        if (report.Actors.MentionAt(head) is { Kind: MentionKind.Demonym } && head.Xpos is "NNPS" or "NNS") return [head.Sentence.Words(head.CorePhrase())];
        // "two men" are no two of the report; "the two men" are.
        if (actors.Count > 1 && head.AnyChild(Relation.Nummod) is not null && head.AnyChild(Relation.Det, Relation.NmodPoss) is null && report.Naming.IsHuman(head)) return [head.Sentence.Words(head.CorePhrase())];
        if (actors.Count == 0 && Envoy(head) is { } envoy) return [envoy];
        if (actors.Count == 0 && head.Xpos is "NNS" && Each(head) is { Count: > 1 } each) return each;
        if (actors.Count > 0) return [.. actors.Where(actor => actor.Kind is not ActorKind.Place && !IsNoise(actor)).Select(actor => actor.Name)];
        // "the two countries' leaders"
        if (head.Xpos is "NNS" && report.Naming.IsHuman(head) && head.Child(Relation.NmodPoss) is { } both && report.ActorsOf(both).Where(actor => actor.Kind is ActorKind.State).ToArray() is { Length: > 1 } states) return [.. states.Select(owner => owner.Name)];
        if (head.Lemma is "government" or "administration" or "regime" && report.Actors.ModifiersOf(head).FirstOrDefault(owner => owner.Kind is ActorKind.State) is { } state) return [state.Name];
        // "the executive director, X": the name stands after the comma.
        if (Beside(head) is { } person) return [person];
        if (head.Lemma is "spouse" or "wife" or "husband" && head.Child(Relation.NmodPoss) is { } of && Resolved(of) is [var partner]) return [$"spouse of {partner}"];
        // "Hamas militants": those who fight for it are it.
        if (report.Knowledge.References.Find("fighters")!.Words.Contains(head.Lemma) && head.Xpos is "NNS" && report.Actors.ModifiersOf(head).Where(owner => owner.Kind is ActorKind.Organisation or ActorKind.Party or ActorKind.Body).ToArray() is [var force]) return [force.Name];
        // "a delegation from Egypt's intelligence service", "officers of the GRU": where they are from belongs to the name.
        if ((head.Lemma is "delegation" or "team" or "group" or "mission" || report.Naming.IsHuman(head)) && head.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "from" or "of") is { Sentence: not null } origin && report.Naming.OfOne(head).Count > 0)
            return [head.Sentence.Words(head.CorePhrase().To(origin.CorePhrase()))];
        return report.Naming.OfOne(head).Count == 0 ? [] : [Words(head)];
    }

    /// <summary>The words of a phrase up to a date in it, and without what somebody is accused of.</summary>
    private string Words(Token head)
    {
        var passage = head.CorePhrase();
        var end = passage.End;
        foreach (var date in report.DatesOf(head.Sentence).Where(date => date.FirstToken > head.Index && date.Passage.Start < end))
        {
            var last = date.FirstToken - 1;
            while (last > head.Index && (head.Sentence[last].Upos is Upos.Adp or Upos.Det || head.Sentence[last].Lemma.ToLowerInvariant() is "last" or "next" or "this" or "early" or "late")) last--;
            end = Math.Min(end, head.Sentence[last].Passage.End);
        }
        if (head.Head is { Lemma: "accuse" or "convict" or "suspect" } && head.Sentence.Tokens.FirstOrDefault(token => token.Index > head.Index && token.Is("of")) is { Sentence: not null } of && of.Passage.Start < end)
            end = Math.Min(end, head.Sentence[of.Index - 1].Passage.End);
        return Whose(head) is { } whose && whose.Pronoun.Passage.Start == passage.Start ? $"{whose.Owner}{(whose.Owner.EndsWith('s') ? "'" : "'s")} {head.Sentence.Words(Chancery.Sources.Passage.Between(whose.Pronoun.Passage.End + 1, end))}" : head.Sentence.Words(Chancery.Sources.Passage.Between(passage.Start, end));
    }

    /// <summary>"its special envoy": the one of the report whose it is, who stands in the name in the place of the pronoun.</summary>
    private (Token Pronoun, string Owner)? Whose(Token head) =>
        head.Lemma is not ("counterpart" or "colleague" or "host" or "guest") && head.Child(Relation.NmodPoss) is { Upos: Upos.Pron } pronoun && !pronoun.Is("their") && pronoun.Index < head.Index && report.ActorsOf(pronoun) is [{ Kind: ActorKind.Person or ActorKind.State or ActorKind.Organisation or ActorKind.Party, Name: var owner }] ? (pronoun, owner) : null;

    /// <summary>"Israel's ambassador": the one person of the report who holds that post.</summary>
    private string? Envoy(Token head)
    {
        if (head.Lemma is not ("ambassador" or "envoy" or "consul") || head.HasChild(Relation.Det, "a")) return null;
        var states = report.Actors.ModifiersOf(head).Where(owner => owner.Kind is ActorKind.State).Select(owner => owner.Name).ToArray();
        if (states.Length != 1) return null;
        var holders = report.Actors.People.Distinct().Where(person => person.Holdings.Exists(holding => holding.Office.Contains("mbassador", StringComparison.Ordinal) && holding.Status is null && (holding.Of ?? person.State) == states[0])).ToArray();
        return holders is [var one] ? one.Name : null;
    }

    /// <summary>"officials of A, B and C": those of each.</summary>
    private List<string> Each(Token head)
    {
        if (!report.Naming.IsHuman(head) || head.ChildrenIn(Relation.Nmod).FirstOrDefault(child => child.Case() is "of") is not { Sentence: not null } of) return [];
        var owners = of.WithConjuncts().SelectMany(report.ActorsOf).Where(actor => actor.Kind is not (ActorKind.Person or ActorKind.Place or ActorKind.Other)).Distinct().ToArray();
        return owners.Length < 2 ? [] : [.. owners.Select(owner => $"{head.Form} of {owner.Name}")];
    }

    private string? Beside(Token head)
    {
        if (!report.Naming.IsHuman(head) || head.Xpos is "NNS" or "NNPS") return null;
        var (_, last) = head.Span(child => child.Relation is Relation.Appos or Relation.Conj or Relation.Cc or Relation.AclRelcl or Relation.Acl or Relation.Punct or Relation.Parataxis);
        if (last + 2 >= head.Sentence.Count || last - head.Index > 14 || !head.Sentence[last + 1].Is(",")) return null;
        return report.Actors.MentionAt(head.Sentence[last + 2]) is { Kind: MentionKind.Person, Actor: { Kind: ActorKind.Person } actor } mention && mention.First == last + 2 && mention.Last + 1 < head.Sentence.Count && head.Sentence[mention.Last + 1].Upos is Upos.Punct or Upos.Verb ? actor.Name : null;
    }

    /// <summary>A single capitalised word of unknown kind is as likely a heading or a thing as somebody.</summary>
    private static bool IsNoise(Actor actor) => actor.Kind is ActorKind.Other && !actor.Name.Contains(' ', StringComparison.Ordinal) && actor.Name.Any(char.IsLower);
}
