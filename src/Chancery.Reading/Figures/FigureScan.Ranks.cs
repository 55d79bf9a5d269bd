using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Figures;

/// <content>Ranks: <c>the third-largest trading partner in Europe</c>, <c>ranking 15th out of 152 countries</c>.</content>
internal sealed partial class FigureScan
{
    private void ReadRanks(List<Passage> taken)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var claim = Superlative(at) ?? Ranking(at);
            if (claim is null || !IsSound(claim)) continue;
            claims.Add(claim);
            taken.Add(claim.Rule == "figure.rank.placed" ? Passage.Between(words[at].Passage.Start, claim.Quote.Passage.End) : Passage.Between(words[at].Passage.Start, words[at].Passage.End));
        }
    }

    /// <summary>Largest, third-largest, 35th largest, second most populous, with the noun that is ranked.</summary>
    private FigureClaim? Superlative(int at)
    {
        if (!IsSuperlative(words[at].Lower) && !(words[at].Is("most") && OrdinalBefore(at) is not null && words[at + 1].Kind is LexemeKind.Word)) return null;
        // "The highest-ranking member": no place of the member.
        if (words[at + 1].IsDash && !words[at].Is("most")) return null;
        var ordinal = OrdinalBefore(at);
        var first = ordinal?.First ?? at;
        if (IsOneOfMany(first) || IsRecord(at)) return null;
        if (RankedNoun(words.TokenAt(words[at].Passage.Start)) is not { } noun || (noun.Xpos is "NNS" or "NNPS" && ordinal is null)) return null;
        var rank = ordinal?.Value ?? 1;
        var lastToken = LastOfRank(noun);
        var start = words.TokenAt(words[first].Passage.Start);
        var (scope, end) = Scope(lastToken);
        var subject = TextOf(Passage.Between(sentence[words.TokenAt(words[at].Passage.Start) + (words[at].Is("most") ? 0 : 1)].Passage.Start, sentence[lastToken].Passage.End));
        if (AfterOthers(end) is var (others, afterEnd))
        {
            rank += others;
            end = afterEnd;
        }
        var phrase = Passage.Between(sentence[start].Passage.Start, sentence[end].Passage.End);
        var possessor = Possessor(noun, start);
        if (possessor is { } by) phrase = by.Phrase().To(phrase);
        var (about, anchor, quote) = Ranked(noun, phrase);
        List<string> to = [];
        if (possessor is { } owner)
        {
            if (owner.Is("world") || owner.Is("country") || owner.Is("region") || owner.Is("continent")) scope ??= owner.Form.ToString();
            else if (IsRelational(noun)) Add(to, PossessorNames(owner));
            // "France's second largest maker": the field, and not who holds the place.
            else if (PossessorNames(owner) is [var field, ..]) scope ??= field;
        }
        foreach (var child in noun.ChildrenIn(Relation.Nmod))
        {
            if (!IsRelational(noun)) continue;
            if (child.Case() is "of") Add(to, Names(child));
            else if (child.Case() is "for") Add(to, child.Children.Where(inner => inner.Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss).SelectMany(OwnerNames).Concat(Names(child)));
        }
        to.RemoveAll(about.Contains);
        // "Abu Dhabi is the largest producer in the Emirates": a part of the state, which is not meant itself.
        // "The U.S. and Brazil, the largest consumer and producer respectively": which is which, "West Germany's biggest bank said": nobody named.
        if (about.Count > 1 && Says(sentence.Passage, "respectively") || about.Exists(name => name.Contains(words[at].Lower, StringComparison.OrdinalIgnoreCase))) return null;
        if (scope is not null && about.Contains(scope) || NamedIn(noun).About.Exists(about.Contains)) return null;
        if (about.Count + to.Count == 0 && (ordinal is null || scope is not "world" && noun.AnyChild(Relation.Cop) is null)) return null;
                var clause = anchor is { } verb ? ClausePassage(verb).To(quote) : quote;
        // "reached 66 billion last year, making it the largest": the participle shares its clause's time.
        if (anchor is { Relation: Relation.Advcl or Relation.Acl, Head: { Upos: Upos.Verb } main }) clause = ClausePassage(main).To(clause);
        return new FigureClaim
        {
            Subject = subject, Value = rank, Unit = "rank", Of = scope, About = about, To = to, AsOf = AsOf(clause, phrase), Quote = report.Cut(quote), SaidBy = Sayers(quote),
            Rule = ordinal is null ? "figure.rank.superlative" : "figure.rank.ordinal", Confidence = about.Count > 0 ? 80 : 60, Modality = anchor is { } stands && noun.Relation is not Relation.Appos && noun.AnyChild(Relation.Appos) is null ? Standing(stands) : Modality.Fact,
        };
    }

    private static bool IsSuperlative(string word) => word is "largest" or "biggest" or "smallest" or "highest" or "lowest" or "richest" or "poorest" or "busiest" or "longest" or "tallest" or "fastest" or "heaviest" or "wealthiest";

    /// <summary>"Third-", "35th" or "second" right before a superlative.</summary>
    private (int First, int Value)? OrdinalBefore(int at)
    {
        var place = words[at - 1].IsDash ? at - 2 : at - 1;
        if (words[place].Kind is LexemeKind.Ordinal && words[place].Value < 1000) return (place, (int)words[place].Value);
        if (!words.Vocabulary.Ordinals.TryGetValue(words[place].Lower, out var value)) return null;
        if (words[place - 1].IsDash && value < 10 && words.Vocabulary.Cardinals.TryGetValue(words[place - 2].Lower, out var tens) && tens >= 20) return (place - 2, tens + value);
        return (place, value);
    }

    /// <summary>"One of the largest", "among its biggest": a place that is not told.</summary>
    private bool IsOneOfMany(int first)
    {
        for (var at = first - 1; at >= 0 && at > first - 7; at--)
        {
            if (words[at].Is("among") || (words[at].Is("of") && words[at - 1].Lower is "one" or "some" or "two" or "three" or "many")) return true;
            if (words[at].Lower is "," or "is" or "was") return false;
        }
        return false;
    }

    /// <summary>"The largest attack in years", "its biggest ever": a record in time.</summary>
    private bool IsRecord(int at)
    {
        for (var next = at + 1; next < at + 9; next++)
        {
            if (words[next].Lower is "ever" or "since" or "yet" or "history") return true;
            if (words[next].Is("in") && (words[next + 1].Lower is "years" or "decades" or "months" or "recent" || words[next + 2].Lower is "decade" or "generation" or "century" || words[next + 3].Lower is "years" or "decades" || words[next + 4].Is("years"))) return true;
            if (words[next].Kind is LexemeKind.Mark && words[next].Lower is "," or "." or ";") return false;
        }
        return false;
    }

    /// <summary>The noun that a superlative ranks: its head, or the last noun of the run after it.</summary>
    private Token? RankedNoun(int superlative)
    {
        Token? noun = null;
        for (var index = superlative + 1; index < sentence.Count && index < superlative + 8; index++)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Noun or Upos.Propn)
            {
                if (noun is { Upos: Upos.Noun } && token.Upos is Upos.Propn) break;
                noun = token;
            }
            else if (noun is not null && token.Upos is not Upos.Part || DateAtToken(index)) break;
            else if (token.Upos is not (Upos.Adj or Upos.Part) && !token.Is("-") && !token.Is("-growing") && !(token.Upos is Upos.Verb && token.Xpos is "VBG" or "VBN" && noun is null)) break;
        }
        return noun;
    }

    /// <summary>With "for …" after the noun: "export market for farm products".</summary>
    private static int LastOfRank(Token noun)
    {
        foreach (var child in noun.ChildrenIn(Relation.Nmod))
        {
            if (child.Index > noun.Index && child.Case() is "for" or "of" && child.Index - noun.Index < 8) return Math.Max(noun.Index, child.Span(inner => inner.Relation is Relation.Punct or Relation.AclRelcl or Relation.Conj or Relation.Cc || (inner.Relation is Relation.Nmod && inner.Case() is "in" or "after")).Last);
        }
        return noun.Index;
    }

    /// <summary>The field after "in", "among", "within" or "worldwide", and the last token of it.</summary>
    private (string? Scope, int End) Scope(int last)
    {
        var at = last + 1;
        if (at < sentence.Count && (sentence[at].Is("worldwide") || sentence[at].Is("globally"))) return ("world", at);
        if (at + 1 >= sentence.Count || !(sentence[at].Is("in") || sentence[at].Is("among") || sentence[at].Is("within") || sentence[at].Is("of")) || DateAtToken(at + 1) || sentence[at + 1].Is("a") || sentence[at + 1].Is("terms")) return (null, last);
        var end = at;
        for (var index = at + 1; index < sentence.Count && index < at + 8; index++)
        {
            var token = sentence[index];
            if (DateAtToken(index) || token.Upos is Upos.Adp or Upos.Verb or Upos.Aux or Upos.Cconj or Upos.Pron or Upos.Adv or Upos.Sconj || (token.Upos is Upos.Punct && !token.Is("-"))) break;
            end = index;
        }
        return end == at ? (null, last) : (TextOf(sentence.Between(sentence[at + 1].Is("the") && end > at + 1 ? at + 2 : at + 1, end)), end);
    }

    private bool DateAtToken(int index)
    {
        foreach (var date in dates)
        {
            if (date.FirstToken <= index && index <= date.LastToken) return true;
        }
        return false;
    }

    /// <summary>"After the US" behind a first place makes it the second: how many are named, and the last token.</summary>
    private (int Others, int End)? AfterOthers(int end)
    {
        if (end + 2 >= sentence.Count || !sentence[end + 1].Is("after") && !sentence[end + 1].Is("behind")) return null;
        var named = 0;
        var last = end + 1;
        for (var index = end + 2; index < sentence.Count && index < end + 14; index++)
        {
            var token = sentence[index];
            if (token.Upos is Upos.Propn) last = index;
            else if (!(token.Is("the") || token.Is(",") || token.Is("and") || token.Upos is Upos.Part)) break;
            if (token.Upos is Upos.Propn && (index + 1 >= sentence.Count || sentence[index + 1].Upos is not Upos.Propn)) named++;
        }
        return named > 0 ? (named, last) : null;
    }

    private Token? Possessor(Token noun, int start)
    {
        foreach (var child in noun.ChildrenIn(Relation.NmodPoss))
        {
            if (child.Index < start) return child;
        }
        return null;
    }

    private List<string> PossessorNames(Token owner)
    {
        var names = Names(owner);
        if (names.Count == 0) Add(names, owner.Children.SelectMany(OwnerNames));
        return names;
    }

    /// <summary>Nouns that are always somebody's: partner, donor, market.</summary>
    private static bool IsRelational(Token noun) => noun.Lemma.ToLowerInvariant() is "partner" or "market" or "investor" or "donor" or "supplier" or "exporter" or "importer" or "source" or "creditor" or "buyer" or "customer" or "provider" or "destination" or "lender" or "neighbour" or "neighbor" or "rival" or "contributor" or "backer" or "recipient";

    /// <summary>Who holds the place, the predicate that says so, and the quote.</summary>
    private (List<string> About, Token? Verb, Passage Quote) Ranked(Token noun, Passage phrase)
    {
        if (noun.AnyChild(Relation.Nsubj) is { } subject && subject.Index < noun.Index && noun.AnyChild(Relation.Cop) is not null) return (Names(subject), noun, subject.Phrase(IsAside).To(phrase));
        if (noun.ChildrenIn(Relation.Appos).FirstOrDefault(child => child.Index > noun.Index) is { Sentence: not null } named && Names(named) is { Count: > 0 } names) return (names, VerbOf(noun), phrase.To(named.Phrase(IsAside)));
        if (noun.Relation is Relation.Appos && noun.Head is { } whole && ActorNames(whole).ToList() is { Count: > 0 } owners) return (owners, VerbOf(noun), sentence.Between(whole.Index, whole.Index).To(phrase));
        if (noun.Relation is Relation.Nsubj && noun.Head is { } predicate && predicate.AnyChild(Relation.Cop) is not null) return (Names(predicate), predicate, phrase.To(predicate.Passage));
        if (VerbOf(noun) is not { } verb) return (Meant(noun), null, phrase);
        if (MadeOne(phrase) is { } maker) return (Names(maker.Made), maker.Verb, maker.Verb.Passage.To(phrase));
        if (verb.Lemma is "make" && verb.Child(Relation.Obj) is { } made && made.Index < noun.Index && made.Index > verb.Index && Names(made) is { Count: > 0 } objects) return (objects, verb, verb.Passage.To(phrase));
        var linked = noun.Relation is Relation.Xcomp or Relation.Obj && verb.Lemma is "become" or "remain" or "be" or "rank" or "stay" or "represent" || noun.Relation is Relation.Obj && verb.Lemma is "have" or "hold" or "possess" || noun.Relation is Relation.Obl && noun.Case() == "as";
        if (!linked) return noun.Relation is Relation.Conj && noun.Head is { } first && first.AnyChild(Relation.Cop) is not null ? (Names(first.AnyChild(Relation.Nsubj)), first, phrase) : (Meant(noun), null, phrase);
        return (SubjectNames(verb), verb, ClauseQuote(verb, phrase));
    }

    /// <summary>Whom the ranked noun itself stands for; "the largest producing state of Minnesota" does not mean the state that a report is about.</summary>
    private List<string> Meant(Token noun) => IsParty(noun) ? [] : Names(noun);

    /// <summary>"Making Viet Nam the third largest partner": the verb right before the name that stands before the rank.</summary>
    private (Token Verb, Token Made)? MadeOne(Passage phrase)
    {
        var start = words.TokenAt(phrase.Start);
        Token? made = null;
        for (var index = start - 1; index >= 0 && index > start - 6; index--)
        {
            var token = sentence[index];
            if (token.Lemma is "make" && made is { } named) return (token, named);
            if (token.Upos is Upos.Propn or Upos.Pron or Upos.Noun) made ??= token;
            else if (token.Upos is not (Upos.Det or Upos.Part or Upos.Adj)) return null;
        }
        return null;
    }

    /// <summary>Ranking 15th out of 152 countries; ranked third in the world; in second place.</summary>
    private FigureClaim? Ranking(int at)
    {
        if (!(words[at].Lower is "rank" or "ranks" or "ranked" or "ranking" or "place" or "places" or "placed" or "placing" or "stood" or "stands")) return null;
        var number = words[at + 1].Lower is "as" or "at" or "in" or "the" or "only" ? at + 2 : at + 1;
        if (words[number].Lower is "the" or "no" or "number" or "at") number++;
        if (words[number].Is(".")) number++;
        var value = words[number].Kind is LexemeKind.Ordinal || (words[number].IsPlainWhole && words[number - 1].Lower is "no" or "number" or ".") ? (int)Math.Min(words[number].Value, 9999) : words.Vocabulary.Ordinals.GetValueOrDefault(words[number].Lower);
        if (value == 0 || IsSuperlative(words[number + 1].Lower) || (words[number + 1].IsDash && IsSuperlative(words[number + 2].Lower)) || (words[at].Lower is "place" or "places" or "placed" or "placing" or "stood" or "stands" && !(words[number + 1].Lower is "among" or "out" or "in" or "of" or "," or "."))) return null;
        var end = words.TokenAt(words[number].Passage.Start);
        int? among = null;
        string? scope = null;
        var next = words[number + 1].Lower is "place" or "position" ? number + 2 : number + 1;
        var pool = words[next].Is("out") && words[next + 1].Is("of") ? next + 2 : words[next].Lower is "among" or "of" ? next + 1 : 0;
        if (pool > 0)
        {
            if (words[pool].Is("the")) pool++;
            if (NumberWords.Read(words, pool) is { } spelt) (among, pool) = ((int)spelt.Value, spelt.Last + 1);
            else if (words[pool].IsPlainWhole) (among, pool) = ((int)words[pool].Value, pool + 1);
            if (CountedNoun(words.TokenAt(words[pool - 1].Passage.Start)) is { } noun)
            {
                var tight = TightPhrase(noun);
                foreach (var more in noun.ChildrenIn(Relation.Conj)) tight = tight.To(TightPhrase(more));
                scope = TextOf(Passage.Between(Math.Max(tight.Start, words[pool].Passage.Start), Math.Max(tight.End, words[pool].Passage.End)));
                end = words.TokenAt(tight.End - 1);
            }
            else end = words.TokenAt(words[pool - 1].Passage.Start);
        }
        else (scope, end) = Scope(words.TokenAt(words[next - 1].Passage.Start));
        return Placed(at, value, among, scope, end);
    }

    /// <summary>The last noun of a run after a token, with what is coordinated.</summary>
    private Token? CountedNoun(int after)
    {
        for (var index = after + 1; index < sentence.Count && index < after + 6; index++)
        {
            if (sentence[index].Upos is Upos.Noun && (index + 1 == sentence.Count || sentence[index + 1].Upos is not Upos.Noun)) return sentence[index];
            if (sentence[index].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn)) return null;
        }
        return null;
    }

    private FigureClaim Placed(int at, int value, int? among, string? scope, int end)
    {
        var verb = sentence[words.TokenAt(words[at].Passage.Start)];
        var phrase = verb.Passage.To(sentence[end].Passage);
        var subject = Clause.Of(verb).Subject;
        var about = Names(subject);
        var quote = phrase;
        if (subject is { } holder && holder.Index < verb.Index && verb.AnyChild(Relation.Nsubj, Relation.NsubjPass) is not null) quote = holder.Phrase(IsAside).To(quote);
        else if (about.Count > 0 && subject is { } shared && shared.Index < verb.Index) quote = shared.Phrase(IsAside).To(phrase);
        var to = new List<string>();
        for (var index = verb.Index; index <= end; index++)
        {
            if (sentence[index].Upos is Upos.Propn) Add(to, Names(sentence[index]));
        }
        to.RemoveAll(about.Contains);
        return new FigureClaim
        {
            Subject = scope ?? "rank", Value = value, Unit = "rank", Among = among, Of = scope, About = about, To = to, AsOf = AsOf(ClausePassage(verb).To(quote), phrase), Quote = report.Cut(quote),
            SaidBy = Sayers(quote), Rule = "figure.rank.placed", Confidence = about.Count > 0 ? 80 : 60,
        };
    }
}
