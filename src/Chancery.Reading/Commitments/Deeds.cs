using Chancery.Reading.Analysis;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>One deed of a list of deeds: its verb or noun and the words that hang on it.</summary>
/// <param name="Head">The verb, or the noun of a thing undertaken ("continued support").</param>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word, twenty words on at most.</param>
internal readonly record struct Deed(Token Head, int First, int Last)
{
    /// <summary>Where it stands.</summary>
    public Passage Passage => Head.Sentence.Between(First, Last);

    /// <summary>Whether it says nothing by itself: "do it", "bring this".</summary>
    public bool IsEmpty => Head.Upos is Upos.Verb && Last == Head.Index + 1 && Head.Sentence[Last] is { Upos: Upos.Pron or Upos.Det } || Last == Head.Index && Head.Lemma is "do" or "act" || Head.Upos is Upos.Verb && Head.Child(Relation.Obj) is { Upos: Upos.Pron, Lemma: "it" or "this" or "that" or "so" } && SaysNoMore();

    /// <summary>"achieve it sooner or later": nothing but adverbs and pronouns after the verb.</summary>
    private bool SaysNoMore()
    {
        for (var index = Head.Index + 1; index <= Last; index++)
        {
            if (Head.Sentence[index].Upos is not (Upos.Pron or Upos.Adv or Upos.Det or Upos.Cconj or Upos.Punct or Upos.Part)) return false;
        }
        return true;
    }
}

/// <summary>Reads lists of deeds from the words on, because long lists of infinitives are where trees go wrong most.</summary>
internal static class DeedList
{
    private const int MostWords = 20;

    private static readonly HashSet<string> Subordinators = new(StringComparer.Ordinal)
    {
        "because", "while", "although", "though", "whereas", "since", "after", "when", "as", "before", "until", "unless", "so", "where", "saying", "adding", "according", "despite", "but", "however", "if", "even",
    };

    /// <summary>The deeds that start with <paramref name="first"/>: verbs in its own form, joined by commas and "and".</summary>
    public static IReadOnlyList<Deed> From(Token first)
    {
        var heads = new List<(Token Head, int Break)> { (first, first.Index) };
        var sentence = first.Sentence;
        var limit = Limit(first);
        var isGerund = first.Xpos is "VBG" || first.Form.EndsWith("ing", StringComparison.Ordinal) && !IsBase(first);
        var isAside = false;
        for (var index = first.Index + 1; index <= limit; index++)
        {
            var token = sentence[index];
            if (token.Xpos is "WDT" or "WP") isAside = true;
            if (token.Form is not (",") && !token.Is("and") || index + 1 > limit) continue;
            // "to promote and facilitate cooperation": the verb right before shares its object.
            if (sentence[index - 1] is { Upos: Upos.Verb, Xpos: "VB" or "VBG" } shared && shared.Index != heads[^1].Head.Index) continue;
            var start = index;
            var next = index + 1;
            if (token.Form is "," && sentence[next].Is("and")) next++;
            var hasTo = next <= limit && sentence[next].Is("to");
            if (hasTo) next++;
            while (next < limit && sentence[next].Upos is Upos.Adv or Upos.Part && !sentence[next].Is("to")) next++;
            if (next > limit || isAside && !hasTo) continue;
            var candidate = sentence[next];
            if (!(isGerund ? IsGerund(candidate) : IsVerb(candidate, hasTo, token.Form is ",", first)) || !HasOwn(sentence, heads[^1].Head.Index, start)) continue;
            // A gerund after a comma alone tells a result ("…, contributing to …") unless the list goes on with "and".
            if (isGerund && token.Form is "," && !sentence[index + 1].Is("and") && !GoesOn(sentence, next, limit)) continue;
            isAside = false;
            heads.Add((candidate, start));
            index = next;
        }
        var deeds = new List<Deed>(heads.Count);
        for (var at = 0; at < heads.Count; at++)
        {
            var last = at + 1 < heads.Count ? heads[at + 1].Break - 1 : End(heads[at].Head, limit);
            deeds.Add(Trim(heads[at].Head, Math.Min(last, End(heads[at].Head, limit))));
        }
        return deeds;
    }

    /// <summary>A thing as what is undertaken: the noun with all that hangs on it.</summary>
    public static Deed Thing(Token noun)
    {
        var (first, last) = noun.Span(child => child.Relation is Relation.Case or Relation.Parataxis or Relation.Punct or Relation.Cc && child.Index < noun.Index || child.Upos is Upos.Verb && child.Relation is Relation.AclRelcl or Relation.Advcl);
        return Trim(noun, Math.Min(last, End(noun, Limit(noun))), first);
    }

    private static Deed Trim(Token head, int last, int? from = null)
    {
        var sentence = head.Sentence;
        var first = from ?? head.Index;
        if (from is null)
        {
            while (first > 0 && sentence[first - 1] is { Upos: Upos.Adv } adverb && adverb.Form.EndsWith("ly", StringComparison.Ordinal)) first--;
            if (first > 0 && sentence[first - 1].Is("further")) first--;
            if (first > 0 && sentence[first - 1].Is("be")) first--;
            if (first > 0 && (sentence[first - 1].Is("not") || sentence[first - 1].Is("never"))) first--;
            // "won't be reacting": the auxiliary holds the "not".
            else if (first > 1 && sentence[first - 1].Form is "n't" or "n’t") first -= 2;
            // "urged it not to relax": what is asked for is the contrary.
            else if (first > 1 && sentence[first - 1].Is("to") && (sentence[first - 2].Is("not") || sentence[first - 2].Is("never"))) first -= 2;
            // "will no longer block": without the two words, the contrary.
            else if (first > 1 && sentence[first - 1].Form is "longer" && sentence[first - 2].Form is "no") first -= 2;
        }
        while (first < head.Index && sentence[first].Upos is Upos.Det or Upos.Punct) first++;
        while (last > head.Index && (sentence[last].Upos is Upos.Punct && sentence[last].Form is not ("\"" or "”" or ")") || sentence[last].Is("and") || sentence[last].Is("to") || sentence[last].Is("not") || sentence[last].Upos is Upos.Cconj or Upos.Sconj || Subordinators.Contains(sentence[last].Form.ToString()) || sentence[last].Upos is Upos.Adp && sentence[last].Form is not "on")) last--;
        var count = 0;
        for (var index = first; index <= last; index++)
        {
            var token = sentence[index];
            if (token.Upos is not Upos.Punct && (index == first || sentence[index - 1].Passage.End < token.Passage.Start)) count++;
            if (count > MostWords) return new(head, first, index - 1);
        }
        return new(head, first, Math.Max(last, head.Index));
    }

    /// <summary>Where the run of words that can belong to the deed ends: at a mark, at a clause of its own, at the verb that it is the subject of.</summary>
    private static int Limit(Token head)
    {
        var sentence = head.Sentence;
        var opened = false;
        for (var index = head.Index + 1; index < sentence.Count; index++)
        {
            var token = sentence[index];
            if (token.Form is ";" or ":" or "--" or "—" or "." or "?" or "!" && index > head.Index + 1 || token.Form is "–" or "-" && IsSpaced(sentence, index) && token.Next is { } after && !char.IsUpper(after.Form[0])) return index - 1;
            if (token.Form is "\"" or "''" && sentence[index - 1].Form is ",") return index - 2;
            if (token.Form is "”" || token.Form is "\"" && Quotes(sentence, head.Index, index) % 2 == 0 && Quotes(sentence, 0, head.Index) % 2 == 1) return index - 1;
            if (token.Xpos is "WDT" or "WP" or "WRB" or "WP$" || token.Is("that") || token.Is("than") || token.Upos is Upos.Pron && token.Relation is Relation.Nsubj or Relation.NsubjPass) opened = true;
            if (token.Form is "," && index + 1 < sentence.Count && Subordinators.Contains(sentence[index + 1].Form.ToString().ToLowerInvariant()) && !sentence[index + 1].Is("as")) return index - 1;
            if (token.Xpos is not ("VBD" or "VBZ" or "MD") && !(token.Xpos is "VBP" && IsClause(token, head)) || opened || token.Relation is Relation.Amod) { if (token.Form is ",") opened = opened && token.Next is { Form: not "and" }; continue; }
            // A finite verb with no opening of its own governs the deed or stands beside it: go back to where its subject starts.
            var finite = token.Upos is Upos.Aux && token.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && token.Head is { } main && main.Index > index ? main : token;
            var from = finite.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } subject && subject.Index > head.Index && subject.Index < index ? subject.Span().First : index;
            // "France will take back migrants and Britain will": the name right before the modal is the next clause's own.
            if (from == index && token.Xpos is "MD" && index > head.Index + 2 && sentence[index - 1].Upos is Upos.Propn && sentence[index - 2].Upos is Upos.Cconj) from--;
            while (from > head.Index + 1 && (sentence[from - 1].Form is "," || sentence[from - 1].Is("and") || sentence[from - 1].Upos is Upos.Aux)) from--;
            return Math.Max(head.Index, from - 1);
        }
        return sentence.Count - 1;
    }

    /// <summary>Within the limit, the deed ends before what a comma sets apart.</summary>
    private static int End(Token head, int limit)
    {
        var sentence = head.Sentence;
        for (var index = head.Index + 1; index < limit; index++)
        {
            var token = sentence[index];
            if (token.Is("because") || token.Is("while") || token.Is("although") || token.Is("whereas")) return index - 1;
            if (token.Form is not "," || index + 1 > limit) continue;
            var next = sentence[index + 1];
            if (next.Xpos is "WDT" or "WP" or "WP$" or "WRB" || next.Upos is Upos.Adp && index + 2 <= limit && sentence[index + 2].Xpos is "WDT" or "WP" || next.Xpos is "VBG" && !next.Is("including") && next.Upos is Upos.Verb && next.Relation is not (Relation.Conj or Relation.Amod)
                || Subordinators.Contains(next.Form.ToString().ToLowerInvariant()) || next.Is("with") || next.Is("in") && sentence[Math.Min(index + 2, sentence.Count - 1)].Upos is Upos.Det
                || next.Upos is Upos.Pron && next.Relation is Relation.Nsubj || next.Is("to") && sentence[Math.Min(index + 2, sentence.Count - 1)].Is("be")) return index - 1;
        }
        return limit;
    }

    /// <summary>"…, other sites have stated": a finite clause with its own subject after the deed.</summary>
    private static bool IsClause(Token token, Token head)
    {
        var verb = token.Upos is Upos.Aux && token.Head is { } main ? main : token;
        return verb.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } subject && subject.Index > head.Index + 1 && subject.Index < token.Index && subject.Span().First is > 0 and var first && head.Sentence[first - 1].Form is ",";
    }

    private static bool IsSpaced(Sentence sentence, int index) => index > 0 && sentence[index - 1].Passage.End < sentence[index].Passage.Start;

    private static int Quotes(Sentence sentence, int from, int to)
    {
        var count = 0;
        for (var index = from; index < to; index++)
        {
            if (sentence[index].Form is "\"" or "``" or "''") count++;
        }
        return count;
    }

    private static bool GoesOn(Sentence sentence, int from, int limit)
    {
        for (var index = from + 1; index < limit; index++)
        {
            if (sentence[index].Is("and") && IsGerund(sentence[index + 1])) return true;
        }
        return false;
    }

    private static bool IsGerund(Token token) => token.Form.Length > 5 && token.Form.EndsWith("ing", StringComparison.Ordinal) && !token.Is("including") && token.Xpos is "VBG" or "JJ" or "NN" && token.Next is { Upos: not (Upos.Punct or Upos.Adp or Upos.Cconj) };

    /// <summary>A verb in its bare form; where the tagger was led astray by the list, a word that can only be one.</summary>
    private static bool IsVerb(Token token, bool hasTo, bool afterComma, Token first)
    {
        if (!IsBase(token)) return false;
        if (token.Xpos is "VB") return hasTo || token.Next is { Upos: not Upos.Punct };
        if (token.Next is not { Upos: Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Adp or Upos.Num or Upos.Pron or Upos.Adv or Upos.Verb }) return false;
        if (hasTo) return token.Upos is Upos.Verb or Upos.Noun or Upos.Adj && token.Next is { Upos: Upos.Det or Upos.Adj or Upos.Noun or Upos.Pron or Upos.Num };
        return token.Xpos is "VBP" && token.AnyChild(Relation.Nsubj) is null || (afterComma || token.Relation is Relation.Conj) && token.HeadIs(first) && token.Upos is Upos.Verb;
    }

    private static bool HeadIs(this Token token, Token other) => token.Head is { } head && head.Index == other.Index;

    private static bool IsBase(Token token) => char.IsLower(token.Form[0]) && (token.Form.Equals(token.Lemma, StringComparison.Ordinal) || token.Xpos is "VB") && token.Xpos is "VB" or "VBP" or "NN" or "JJ" or "IN" or "RB";

    /// <summary>Whether the verb has words of its own before the next one; two verbs that share an object are one deed.</summary>
    private static bool HasOwn(Sentence sentence, int verb, int end)
    {
        for (var index = verb + 1; index < end; index++)
        {
            if (sentence[index].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj or Upos.Adv) return true;
        }
        return false;
    }
}
