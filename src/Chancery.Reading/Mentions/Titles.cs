using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Reads titles: what stands before the office (nationality, body, deputy, portfolio), the office, and what "of", "for" and "to" add.</summary>
internal sealed class Titles(NameShape shape, NameWords words, Knowledge knowledge)
{
    private readonly HashSet<string> remarks = [.. knowledge.OfficeRemarks];

    /// <summary>The title around an office that was found from <paramref name="officeFirst"/> to <paramref name="officeLast"/>.</summary>
    public Title Read(Sentence sentence, MentionMap map, int officeFirst, int officeLast, string kind)
    {
        var left = Before(sentence, map, officeFirst, kind);
        var right = After(sentence, map, officeFirst, officeLast, kind, left.Of is not null || left.OfWords is not null);
        var office = string.Join(' ', left.Words.Concat(Forms(sentence, officeFirst, officeLast)).Concat(right.Words));
        return new(sentence, left.First, right.Last, Tidy(office))
        {
            Head = officeLast,
            Kind = kind,
            Of = right.Of ?? left.Of,
            OfWords = right.OfWords ?? left.OfWords,
            To = right.To,
            Status = left.Status,
            Owner = left.Owner,
            IsPlural = sentence[officeLast].Xpos is "NNS" or "NNPS",
        };
    }

    private sealed record Reach(int First, int Last)
    {
        public List<string> Words { get; } = [];

        public Mention? Of { get; set; }

        public string? OfWords { get; set; }

        public Mention? To { get; set; }

        public string? Status { get; set; }

        public int? Owner { get; set; }
    }

    private Reach Before(Sentence sentence, MentionMap map, int officeFirst, string kind)
    {
        var reach = new Reach(officeFirst, officeFirst);
        var first = officeFirst;
        var index = officeFirst - 1;
        var bodyLast = -1;
        while (index >= 0)
        {
            var token = sentence[index];
            if (map[index] is { } mention)
            {
                if (mention.Kind is MentionKind.Person) break;
                if (bodyLast >= 0)
                {
                    // "Russian foreign ministry spokeswoman": the nationality belongs to the body's name.
                    first = mention.First;
                    reach.OfWords = Words(sentence, first, bodyLast);
                    break;
                }
                if (mention.Kind is MentionKind.Place) reach.Words.InsertRange(0, Forms(sentence, mention.First, mention.Last));
                else if (reach.Of is null) reach.Of = mention;
                else break;
                (first, index) = (mention.First, mention.First - 1);
            }
            else if (token.Form is "'s" or "’s" or "’" or "'" && index > 0)
            {
                if (reach.Of is not null) break;
                // "Northwind Sawmills' president", "Dahl's envoy": a body's, if the name is no person's.
                if (map[index - 1] is null && bodyLast < 0 && Owner(sentence, map, index - 1) is not null) reach.Owner = index - 1;
                if (map[index - 1] is not { Kind: not MentionKind.Person } owner) break;
                if (bodyLast >= 0)
                {
                    // "Iran's foreign ministry spokesman"
                    first = owner.First;
                    reach.OfWords = Words(sentence, first, bodyLast);
                    break;
                }
                (reach.Of, first) = (owner, owner.First);
                break;
            }
            else if (knowledge.OfficePrefixes.Find(token.Form.ToString()) is { } prefix && token.Form is not "." && bodyLast < 0 && token.Relation is not Relation.Case)
            {
                reach.Status ??= prefix.Status;
                if (prefix.Grade) reach.Words.Insert(0, token.Form.ToString());
                first = index--;
            }
            else if (words.IsBody(token.Form) && token.Upos is Upos.Noun or Upos.Propn && reach.Of is null && bodyLast < 0)
            {
                (bodyLast, first) = (index, index);
                index--;
                reach.OfWords = Words(sentence, first, bodyLast);
            }
            // "His Excellency President X"
            else if (char.IsUpper(token.Form[0]) && knowledge.Honorifics.Find(token.Form.ToString()) is { After: false }) break;
            else if (IsQualifier(token) || IsField(token, sentence[officeFirst]) || index == officeFirst - 1 && kind is "minister" && token.Upos is Upos.Propn && char.IsUpper(token.Form[0]) && words.IsPortfolio(token))
            {
                first = index--;
                if (bodyLast >= 0) reach.OfWords = Words(sentence, first, bodyLast);
                else reach.Words.Insert(0, token.Form.ToString());
            }
            else if (bodyLast < 0 && reach.Of is null && reach.OfWords is null && index == officeFirst - 1 && IsOwner(token, sentence[officeFirst]))
            {
                // "Newfoundland premier X", "Northwind Sawmills president X", "NFI President X": a name that nobody knows, and still no state's.
                first = IsShort(token) ? index : Owner(sentence, map, index) ?? index;
                reach.OfWords = Words(sentence, first, index);
                break;
            }
            else if (token.Form is "," && index == officeFirst - 1 && index > 2 && map[index - 1] is null && IsShort(sentence[index - 1]) && sentence[index - 2].Form is "," && map[index - 3] is { Kind: MentionKind.Organisation } named)
            {
                // "National Fisheries Institute, NFI, President X".
                (reach.Of, first) = (named, officeFirst);
                break;
            }
            else if (token.Is("and") && reach.Words.Count > 0 && index > 0 && sentence[index - 1].Upos is Upos.Propn or Upos.Noun && char.IsUpper(sentence[index - 1].Form[0]) && map[index - 1] is null && words.IsPortfolio(sentence[index - 1]) && words.IsPortfolio(sentence[index + 1]))
            {
                // "Trade and Industry Secretary".
                reach.Words.InsertRange(0, Forms(sentence, index - 1, index));
                first = index - 1;
                index -= 2;
            }
            else if (token.Upos is Upos.Verb && token.Lemma is "appoint" or "elect" or "name" && token.Xpos == "VBN" || token.Is("newly") || token.Is("then")) index--;
            else break;
        }
        return Copy(reach, first, officeFirst);
    }

    /// <summary>A word that narrows an office: foreign (policy chief), peace (envoy), chief (economist).</summary>
    private bool IsQualifier(Token token)
    {
        if (token.Upos is Upos.Adj && token.Lemma is "top") return true;
        if (token.Upos is not (Upos.Adj or Upos.Noun) || token.Form.Length < 2 || token.Xpos is "JJS" or "NNS" || token.Index == 0 && token.Form.EndsWith("ing")) return false;
        // "pro-Beijing councillor": whom he is for is a remark as well.
        return !remarks.Contains(token.Lemma) && !remarks.Contains(token.Lemma.ToLowerInvariant()) && !token.Form.StartsWith("pro-", StringComparison.OrdinalIgnoreCase) && !token.Form.StartsWith("anti-", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsOwner(Token token, Token office) => IsShort(token) && token.Relation is not (Relation.Nsubj or Relation.Obj or Relation.Obl)
        || token.Upos is Upos.Propn && char.IsUpper(token.Form[0]) && token.Form.Length > 1 && char.IsLower(office.Form[0]) && !words.IsNamePart(token) && !words.IsPortfolio(token) && token.Relation is Relation.Compound or Relation.Nmod or Relation.Amod or Relation.Flat;

    /// <summary>The first token of the capitals, known to no list, that end at <paramref name="last"/>; null where the word there is none of a name.</summary>
    private int? Owner(Sentence sentence, MentionMap map, int last)
    {
        if (!IsCapital(last)) return null;
        var first = last;
        while (first > 0 && IsCapital(first - 1)) first--;
        return first;

        bool IsCapital(int at) => map[at] is null && shape.IsCapital(sentence[at]) && sentence[at].Upos is Upos.Propn && knowledge.Offices.Find(sentence[at].Form.ToString()) is null && knowledge.OfficePrefixes.Find(sentence[at].Form.ToString()) is null;
    }

    /// <summary>Letters that stand for a body: IBC, SMC.</summary>
    private static bool IsShort(Token token) => token.Form.Length is > 1 and < 7 && token.Form.IndexOfAnyExceptInRange('A', 'Z') < 0 && token.Upos is Upos.Propn or Upos.Noun;

    /// <summary>A field before an office, with a capital as the office has: Oil (Minister), Commerce (Secretary).</summary>
    private bool IsField(Token token, Token office) =>
        token.Upos is Upos.Propn && char.IsUpper(office.Form[0]) && char.IsUpper(token.Form[0]) && token.Relation is Relation.Compound or Relation.Amod && !words.IsGiven(token) && (words.IsPortfolio(token) || token.Head is { } head && head.Index == office.Index && token.Index > 0 && token.Next is { } next && next.Index == office.Index);

    private Reach After(Sentence sentence, MentionMap map, int officeFirst, int officeLast, string kind, bool hasScope)
    {
        var reach = new Reach(officeFirst, officeLast);
        var last = officeLast;
        while (last + 2 < sentence.Count && sentence[last + 1] is { } preposition && preposition.Form is "of" or "for" or "to" or "at" or "in" or "on" or "with")
        {
            var start = last + 2;
            if ((sentence[start].Upos is Upos.Det || sentence[start].Xpos is "PRP$") && start + 1 < sentence.Count) start++;
            if (map[start] is { Kind: not MentionKind.Person } mention && mention.First == start)
            {
                var isEnvoy = kind is "envoy" or "mission" or "consular";
                if (mention.Kind is MentionKind.Demonym)
                {
                    // "President of the Lao NA"
                    if (mention.Last + 1 < sentence.Count && map[mention.Last + 1] is null && sentence[mention.Last + 1].Form is { Length: >= 2 and <= 6 } form && char.IsUpper(form[0]) && form.IndexOfAnyInRange('a', 'z') < 0)
                    {
                        reach.OfWords ??= Words(sentence, start, mention.Last + 1);
                        last = mention.Last + 1;
                        continue;
                    }
                    // "head of the Vietnamese delegation"
                    if (LowerPhrase(sentence, map, start) is not { } body) break;
                    if (!hasScope || preposition.Form is "of") reach.OfWords ??= Words(sentence, start, body);
                    last = body;
                    continue;
                }
                if (preposition.Form is "to" && (isEnvoy || mention.Kind is MentionKind.State)) reach.To ??= mention;
                else if (preposition.Form is "in" && isEnvoy) reach.To ??= mention;
                else if (mention.Last + 1 is var follower && follower < sentence.Count && map[follower] is null && sentence[follower].Upos is Upos.Noun && char.IsLower(sentence[follower].Form[0]) && words.IsBody(sentence[follower].Form) && preposition.Form is "of" or "for" or "at")
                {
                    // "head of the EC delegation"
                    reach.OfWords ??= Words(sentence, start, follower);
                    last = follower;
                    continue;
                }
                else if (preposition.Form is "of" or "for" or "at" || !hasScope && preposition.Form is "in" or "on" && mention.Kind is MentionKind.Organisation) reach.Of ??= mention;
                else break;
                last = mention.Last;
                continue;
            }
            // "aide of President X": another's office.
            if (knowledge.Offices.Find(sentence[start].Form.ToString()) is not null && start + 1 < sentence.Count && shape.IsCapital(sentence[start + 1])) break;
            if (Portfolio(sentence, map, start) is { } portfolio && preposition.Form is "of" or "for")
            {
                // "President of the Riigikogu": with an article, what is no field is a body.
                if (sentence[start - 1].Upos is Upos.Det && !Enumerable.Range(start, portfolio - start + 1).Any(at => words.IsPortfolio(sentence[at])))
                {
                    reach.OfWords ??= Words(sentence, start, portfolio);
                    last = portfolio;
                    continue;
                }
                reach.Words.AddRange(Forms(sentence, last + 1, portfolio));
                last = portfolio;
                continue;
            }
            if (!char.IsUpper(sentence[officeFirst].Form[0]) && LowerPhrase(sentence, map, start) is { } lower && preposition.Form is not ("to" or "in"))
            {
                if (NameIn(sentence, start, lower) is var (nameFirst, nameLast))
                {
                    // "leader of the opposition party More Europe": the party by its name.
                    reach.OfWords ??= Words(sentence, nameFirst, nameLast);
                    last = nameLast;
                    continue;
                }
                if (words.IsBody(sentence[lower].Form) && preposition.Form is "of" or "at") reach.OfWords ??= Words(sentence, start, lower);
                else reach.Words.AddRange(Forms(sentence, last + 1, lower));
                last = lower;
                continue;
            }
            break;
        }
        return Copy(reach, officeFirst, last);
    }

    /// <summary>"Foreign Affairs", "Business and Trade": capitals that name a field.</summary>
    private int? Portfolio(Sentence sentence, MentionMap map, int start)
    {
        var last = -1;
        var index = start;
        while (index < sentence.Count && map[index] is null)
        {
            var token = sentence[index];
            if (char.IsUpper(token.Form[0]) && !words.IsGiven(token) && (last < 0 || shape.IsCapital(token)) && !(last >= 0 && words.IsNamePart(token) && !words.IsPortfolio(token))) last = index++;
            else if (last >= 0 && token.Form is "and" or "," or "&" && index + 1 < sentence.Count && char.IsUpper(sentence[index + 1].Form[0]) && map[index + 1] is null && words.IsPortfolio(sentence[index + 1])) index++;
            else break;
            if (last >= 0 && !words.IsPortfolio(sentence[last]) && last > start) return words.IsPortfolio(sentence[last - 1]) ? last - 1 : last;
        }
        return last >= 0 ? last : null;
    }

    /// <summary>The capitals that follow a common noun inside a phrase: the name of what the noun only calls a sort of.</summary>
    private (int First, int Last)? NameIn(Sentence sentence, int start, int last)
    {
        for (var index = start + 1; index <= last; index++)
        {
            if (!shape.IsCapital(sentence[index]) || sentence[index - 1] is not { Upos: Upos.Noun } sort || char.IsUpper(sort.Form[0]) || !words.IsBody(sort.Form)) continue;
            var end = index;
            while (end + 1 < sentence.Count && shape.IsCapital(sentence[end + 1])) end++;
            return (index, end);
        }
        return null;
    }

    /// <summary>Nouns, adjectives and "and" up to the next mark or verb, for offices in lower case.</summary>
    private int? LowerPhrase(Sentence sentence, MentionMap map, int start)
    {
        var last = -1;
        for (var index = start; index < Math.Min(sentence.Count, start + 8); index++)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Noun || token.Upos is Upos.Propn && words.IsBody(token.Form) || map[index] is { Kind: MentionKind.Demonym or MentionKind.State or MentionKind.Place or MentionKind.Organisation } && last >= 0) last = index;
            else if (token.Upos is not (Upos.Adj or Upos.Cconj or Upos.Part or Upos.Propn) && map[index] is null) break;
        }
        return last >= 0 ? last : null;
    }

    private static Reach Copy(Reach reach, int first, int last)
    {
        var copy = new Reach(first, last) { Of = reach.Of, OfWords = reach.OfWords, To = reach.To, Status = reach.Status, Owner = reach.Owner };
        copy.Words.AddRange(reach.Words);
        return copy;
    }

    private static string Words(Sentence sentence, int first, int last) =>
        sentence.Words(sentence[first].Passage.To(sentence[last].Passage));

    private static IEnumerable<string> Forms(Sentence sentence, int first, int last)
    {
        for (var index = first; index <= last; index++) yield return sentence[index].Form.ToString();
    }

    private static string Tidy(string office) =>
        office.Replace(" - ", "-", StringComparison.Ordinal).Replace(" , ", ", ", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal).Replace(" ’s", "’s", StringComparison.Ordinal);
}
