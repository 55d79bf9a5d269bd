using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Readers;

/// <summary>Levels of relations between two actors, and the changes of level, which are events as well.</summary>
internal sealed class TieReader : IClaimReader
{
    public IEnumerable<Claim> Read(AnalysedReport report)
    {
        var found = new List<TieClaim>();
        var pieces = Pieces.Of(report.Report.Text);
        var levels = report.Knowledge.LevelNames.In(pieces);
        foreach (var sentence in report.Sentences)
        {
            foreach (var match in levels.Where(match => sentence.Passage.Contains(match.Passage)))
            {
                // A bare "partner" or "association" names no level.
                if (!match.Passage.Of(sentence.Text).Contains(' ') && !match.Passage.Of(sentence.Text).Contains('-')) continue;
                if (Head(sentence, match.Passage) is { } head) found.AddRange(Claims(report, match.Meaning, match.Passage, head));
            }
        }
        found.AddRange(BareTies.Read(report, found));
        foreach (var tie in Distinct(found))
        {
            yield return tie;
            if (tie.Change is null) continue;
            yield return new EventClaim
            {
                Type = "tie-change", Who = [tie.A, tie.B], Date = tie.Date, Modality = tie.Modality, Quote = tie.Quote, SaidBy = tie.SaidBy, Confidence = tie.Confidence, Rule = "event.tie-change",
            };
        }
    }

    private static IEnumerable<TieClaim> Claims(AnalysedReport report, Level level, Passage passage, Token head)
    {
        // "from a strategic partnership to …": the level that is left is no news.
        if (head.Case() is "from" && Change(report, head) is not null) yield break;
        // "the 70th anniversary of their diplomatic relations", "after 52 years of relations": what is kept or counted is told elsewhere.
        if (head.Case() is "of" && head.Head is { } above && IsCount(above) || IsDocument(head)) yield break;
        var change = Change(report, head);
        // "have no diplomatic relations": there is no level to enter.
        if (head.HasChild(Relation.Det, "no") || change is null && head.FirstConjunct().Head is { Upos: Upos.Verb } holds && Clause.Of(holds).IsNegated) yield break;
        var parties = Parties(report, head, change?.Word);
        if (parties.Count != 2) yield break;
        var (a, b) = string.CompareOrdinal(parties[0].Name, parties[1].Name) <= 0 ? (parties[0], parties[1]) : (parties[1], parties[0]);
        // "wishes to have normal relations": not yet there.
        var modality = change is { } changed ? ModalityOf(changed.Word) : head.FirstConjunct().Head is { Upos: Upos.Verb } governor ? Clause.Of(governor).Modality : Modality.Fact;
        if (modality is null) yield break;
        // A level that is only spoken of as an aim is no tie.
        if (modality is Modality.Hoped or Modality.Proposed) yield break;
        var quote = Quote(report, head, passage, change, parties);
        yield return new TieClaim
        {
            A = a.Name, B = b.Name, Level = level.Name, Change = change?.Name, Date = change is { } dated ? Date(report, head, dated.Word) : null, Modality = modality.Value,
            Quote = report.Cut(quote), SaidBy = report.SpeakersOf(head.Sentence, quote), Confidence = change is null ? 75 : 80, Rule = change is null ? "tie.level" : $"tie.{change.Value.Name}",
        };
    }

    /// <summary>An anniversary, or years that are counted.</summary>
    private static bool IsCount(Token noun) =>
        noun.Lemma.ToLowerInvariant() is "anniversary" or "year" or "decade" or "birthday" or "jubilee" or "centenary" or "bicentenary" or "centennial" or "bicentennial" or "sesquicentennial";

    /// <summary>"an Association Agreement": the level is part of a document's name.</summary>
    private static bool IsDocument(Token head) =>
        (head.Relation is Relation.Compound or Relation.Flat && head.Head is { } document ? document : head.Next) is { } noun && noun.Lemma.ToLowerInvariant() is "agreement" or "treaty" or "pact" or "accord" or "council" or "committee" or "fund" || head.Lemma.ToLowerInvariant() is "agreement";

    private static Token? Head(Sentence sentence, Passage passage)
    {
        Token? head = null;
        foreach (var token in sentence.Tokens)
        {
            if (!passage.Contains(token.Passage)) continue;
            if (token.Head is not { } above || !passage.Contains(above.Passage)) head ??= token;
        }
        return head;
    }

    private readonly record struct Move(Token Word, string Name);

    /// <summary>The verb or noun of change that the level hangs on: "upgraded to", "the establishment of", "which was established".</summary>
    private static Move? Change(AnalysedReport report, Token head)
    {
        foreach (var child in head.Children.Where(child => child.Relation is Relation.AclRelcl or Relation.Acl))
        {
            if (Named(report, child) is { } own) return own;
        }
        for (var (at, steps) = (head.Head, 0); at is { } here && steps < 4; at = here.Head, steps++)
        {
            if (Named(report, here) is { } move) return move;
            if (here.Upos is Upos.Verb && here.Lemma is not ("agree" or "decide" or "be" or "help" or "sign" or "issue" or "adopt" or "announce")) break;
        }
        return null;
    }

    private static Move? Named(AnalysedReport report, Token word)
    {
        if (word.Upos is not (Upos.Verb or Upos.Noun or Upos.Propn)) return null;
        var lemma = word.Lemma.ToLowerInvariant();
        foreach (var change in report.Knowledge.LevelChanges)
        {
            var verb = change.Verb.Split(' ');
            if (word.Upos is Upos.Verb && verb[0] == lemma && (verb.Length == 1 || Follows(word, verb[1..])) || word.Upos is not Upos.Verb && change.Nouns.Contains(lemma)) return new(word, change.Change);
        }
        return null;
    }

    private static bool Follows(Token verb, string[] particles)
    {
        for (var (at, steps) = (verb.Next, 0); at is { } here && steps < 4; at = here.Next, steps++)
        {
            if (here.Is(particles[0])) return true;
        }
        return false;
    }

    /// <summary>The two actors: before the level, after "between" or "with", or the subject and the one it is with.</summary>
    private static List<Actor> Parties(AnalysedReport report, Token head, Token? change)
    {
        var found = new List<Actor>();
        void Add(IEnumerable<Actor> actors)
        {
            foreach (var actor in actors.Where(actor => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Party && !found.Contains(actor))) found.Add(actor);
        }

        void AddNoun(Token noun)
        {
            foreach (var child in noun.Children.Where(child => child.Index < noun.Index && child.Relation is not (Relation.Nsubj or Relation.Obj)))
            {
                foreach (var inner in child.Sentence.Tokens.Where(inner => inner.IsUnder(child))) Add(report.Actors.NamedIn(inner));
                if (child.Relation is Relation.NmodPoss) Add(report.ActorsOf(child));
            }
            foreach (var child in noun.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with" or "of")) Add(child.WithConjuncts().SelectMany(report.ActorsOf));
        }

        AddNoun(head);
        if (found.Count >= 2) return Two(found);
        for (var (at, steps) = (head.Head, 0); at is { } here && steps < 4 && found.Count < 2; at = here.Head, steps++)
        {
            AddNoun(here);
            if (here.Upos is not Upos.Verb) continue;
            var clause = Clause.Of(here);
            foreach (var thing in new[] { clause.Object }.OfType<Token>()) AddNoun(thing);
            Add(clause.With("with", "between").SelectMany(oblique => oblique.WithConjuncts()).SelectMany(report.ActorsOf));
            if (found.Count < 2 && clause.Subject is { } subject)
            {
                Add(States(report, subject));
                // "Relations between A and B entered a partnership": the two stand under the subject.
                if (found.Count == 0) AddNoun(subject);
            }
            if (change is { } verb && here == verb && found.Count >= 1) break;
        }
        if (change is { } word && found.Count < 2 && word.Upos is not Upos.Verb) AddNoun(word);
        return found.Count >= 2 ? Two(found) : found;
    }

    private static List<Actor> Two(List<Actor> found) => found.Count == 2 ? found : found[..2];

    private static IEnumerable<Actor> States(AnalysedReport report, Token subject) =>
        OneOf(subject).WithConjuncts().SelectMany(report.ActorsOf).Select(actor => actor.Kind is ActorKind.Person ? report.Actors.State(actor.State) : actor).OfType<Actor>();

    /// <summary>"Palau, one of three members that keep relations": the one that is told to be among them.</summary>
    private static Token OneOf(Token member) =>
        member.Relation is Relation.Nmod && member.Case() is "of" or "among" && member.Head is { Lemma: "one", Relation: Relation.Appos, Head: { } named } ? named : member;

    private static Modality? ModalityOf(Token word)
    {
        // "proposed an upgrade": the noun is wished for.
        if (word.Upos is not Upos.Verb) return word.Head is { Upos: Upos.Verb, Lemma: "propose" or "suggest" or "urge" or "seek" or "hope" or "discuss" or "consider" or "want" } ? null : Modality.Fact;
        // "towards establishing", "talks on establishing", "without upgrading": it has not come to that.
        if (word.Xpos is "VBG" && word.AnyChild(Relation.Mark, Relation.Case) is { } mark
            && (mark.Lemma.ToLowerInvariant() is "toward" or "towards" or "for" or "without" or "before" || word.Head is { Lemma: "talk" or "negotiation" or "discussion" or "consultation" or "possibility" or "prospect" or "condition" or "idea" or "aim" or "discuss" or "negotiate" or "consider" })) return null;
        var modality = Clause.Of(word).Modality;
        if (modality is Modality.Planned && word.Head is { Lemma: "agree" or "decide" or "announce" } && word.Head is { Xpos: "VBD" or "VBN" }) return Modality.Fact;
        return modality;
    }

    private static When? Date(AnalysedReport report, Token head, Token word)
    {
        // "the bicentenary of the establishment": the date of the year in which it is kept is not that of the first.
        var isKept = word.Case() is "of" && word.Head is { } kept && IsCount(kept);
        if (!isKept && report.DateOf(word) is { IsRange: false } direct) return direct;
        // "the Partnership (2010-2025)": since the first of the two.
        var spanned = report.DatesOf(head.Sentence).FirstOrDefault(date => date.When is { IsRange: true } && date.FirstToken > head.Index && date.FirstToken - head.Index <= 3);
        return spanned?.When is { } range && When.TryParse(range.Iso.Split('/')[0], out var since) ? since : isKept ? null : report.DateOf(word);
    }

    private static Passage Quote(AnalysedReport report, Token head, Passage level, Move? change, List<Actor> parties)
    {
        var passage = level.To(head.Passage);
        if (change is { } move)
        {
            passage = passage.To(move.Word.Passage);
            if (Date(report, head, move.Word) is not null && report.DateMentionOf(move.Word) is { } date) passage = passage.To(date.Passage);
        }
        foreach (var mention in report.Actors.MentionsOf(head.Sentence).Where(mention => mention.Actor is { } actor && parties.Contains(actor) && Math.Abs(mention.First - head.Index) < 25))
        {
            if (!level.Contains(mention.Passage) && passage.To(mention.Passage).Length < 200) passage = passage.To(mention.Passage);
        }
        return passage;
    }

    /// <summary>One for each pair, level and change; the dated and fuller one stays.</summary>
    private static IEnumerable<TieClaim> Distinct(List<TieClaim> found)
    {
        foreach (var group in found.GroupBy(tie => (tie.A, tie.B, tie.Level)))
        {
            var changed = group.Where(tie => tie.Change is not null).GroupBy(tie => (tie.Change, tie.Date)).Select(same => same.First()).ToList();
            changed.RemoveAll(tie => tie.Date is null && changed.Exists(other => other.Change == tie.Change && other.Date is not null));
            if (changed.Count == 0) yield return group.First();
            foreach (var tie in changed) yield return tie;
        }
    }
}
