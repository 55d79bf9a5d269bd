using Chancery.Reading.Analysis;
using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Plover;

/// <summary>Names the actors of phrases: their words in the sentence, who they are, their country and sector.</summary>
internal sealed class ActorPhrases(AnalysedReport report)
{
    private readonly PloverWords words = report.Knowledge.Plover;

    /// <summary>Whether the phrase stands for somebody: a name, people by what they are, a body.</summary>
    public bool IsActor(Token head) =>
        head.Upos is Upos.Pron ? head.Lemma is not ("it" or "there" or "this" or "that" or "what") || report.ActorsOf(head).Count > 0
        : report.Actors.MentionAt(head) is { } mention && mention.Kind is not MentionKind.Demonym || report.ActorsOf(head).Count > 0 || report.Naming.IsHuman(head) || words.Sector(head.Lemma.ToLowerInvariant()) is not null;

    /// <summary>Whether the token stands in a date, or is a noun that leads to no actor ("in response", "on Monday").</summary>
    public bool IsTime(Token head)
    {
        foreach (var date in report.DatesOf(head.Sentence))
        {
            if (date.FirstToken <= head.Index && head.Index <= date.LastToken) return true;
        }
        return head.Upos is Upos.Noun && words.Classes.GetValueOrDefault("no-actors")?.Contains(head.Lemma.ToLowerInvariant()) == true
            || head.Upos is Upos.Num or Upos.Sym || report.Knowledge.Calendar.Weekdays.Find(head.Form.ToString()) is not null || report.Knowledge.Calendar.Months.Find(head.Form.ToString()) is not null;
    }

    /// <summary>The actors of a coordination; of a thing those who are named in its phrase, then the thing itself.</summary>
    public IReadOnlyList<PloverActor> Of(Token head)
    {
        var found = new List<PloverActor>();
        foreach (var conjunct in head.WithConjuncts().Take(8))
        {
            if (IsActor(conjunct))
            {
                var actor = One(conjunct);
                Add(found, actor);
                if (conjunct.AnyChild(Relation.NmodPoss) is { Upos: Upos.Pron } owner && actor.Name is null && report.ActorsOf(owner).Count > 0) Add(found, One(owner));
                if (actor.Name is null && actor.Country is null && conjunct.Upos is Upos.Noun) foreach (var inner in Inside(conjunct).Take(2)) Add(found, inner);
            }
            else
            {
                foreach (var inner in Inside(conjunct)) Add(found, inner);
                if (conjunct.Upos is not (Upos.Verb or Upos.Pron)) Add(found, One(conjunct));
            }
        }
        return found;
    }

    /// <summary>The actors that a thing's phrase names: owners, authors, those it is about.</summary>
    public IReadOnlyList<PloverActor> Inside(Token thing) => Inside(thing, false) is { Count: > 0 } found ? found : Inside(thing, true);

    private List<PloverActor> Inside(Token thing, bool inRelatives)
    {
        var found = new List<PloverActor>();
        foreach (var token in thing.Sentence.Tokens)
        {
            if (found.Count == 3) break;
            if (token == thing || token.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj) || !IsNamed(token) || !IsWithin(token, thing, inRelatives)) continue;
            var top = token;
            while (top.Head is { } head && head != thing && top.Relation is Relation.Amod or Relation.Compound or Relation.Flat or Relation.NmodDesc && head.Upos is Upos.Noun or Upos.Propn) top = head;
            Add(found, One(top));
        }
        return found;
    }

    /// <summary>The actor of one phrase.</summary>
    public PloverActor One(Token head)
    {
        var named = Named(head);
        var shown = head;
        // "Russia said it would": the name in the same sentence is the phrase, not the pronoun.
        if (head.Upos is Upos.Pron or Upos.Det)
        {
            if (named is not null && report.Actors.MentionsOf(head.Sentence).FirstOrDefault(mention => mention.Actor == named && mention.Kind is not MentionKind.Demonym) is { } mention) shown = HeadOf(mention);
            else if (SpeakerAbove(head) is { } speaker && speaker != head && (named is null || Named(speaker) is not { } other || other == named))
            {
                named ??= Named(speaker);
                shown = speaker;
            }
        }
        var text = shown.Sentence.Words(shown.AnyChild(Relation.Amod) is { } verb && ClauseView.IsStray(verb) ? shown.Sentence.Between(verb.Index + 1, shown.Index) : shown.CorePhrase());
        if (text.Length > 2 && text.EndsWith('s') && text[^2] is '\'' or '’') text = text[..^2];
        return new(text, named is { Kind: not (ActorKind.Other or ActorKind.Group) } ? named.Name : null, Country(shown, named), Sector(shown, named));
    }

    private Actor? Named(Token head) => report.Actors.MentionAt(head)?.Actor ?? (report.ActorsOf(head) is [var first, ..] ? first : null);

    private static Token HeadOf(Mention mention)
    {
        for (var index = mention.First; index <= mention.Last; index++)
        {
            var token = mention.Sentence[index];
            if (token.Head is not { } head || !mention.Covers(head.Index)) return token;
        }
        return mention.Sentence[mention.Last];
    }

    /// <summary>"the minister said he would": the subject of the verb above, where the pronoun itself is not resolved.</summary>
    private static Token? SpeakerAbove(Token pronoun)
    {
        if (pronoun.Lemma is not ("he" or "she" or "it" or "they")) return null;
        for (var at = pronoun.Head; at is { } here; at = here.Head)
        {
            if (here.Relation is Relation.Ccomp or Relation.Advcl or Relation.Parataxis && here.Head is { Upos: Upos.Verb } above && Clause.Of(above).Subject is { } subject && subject.Upos is not Upos.Pron) return subject;
        }
        return null;
    }

    private bool IsNamed(Token token) =>
        report.Actors.MentionAt(token) is { Actor: not null } mention ? token == HeadOf(mention) : token.Upos is Upos.Noun && words.Sector(token.Lemma.ToLowerInvariant()) is not null || token.Upos is Upos.Noun && report.Naming.IsHuman(token);

    private static bool IsWithin(Token token, Token thing, bool inRelatives)
    {
        var steps = 0;
        for (Token? at = token; at is { } here; at = here.Head)
        {
            if (here == thing) return true;
            if (here.Relation is Relation.Acl && here.HasChild(Relation.Mark, "to")) return false;
            if (here.Relation is Relation.AclRelcl && !inRelatives || here.Relation is Relation.Advcl or Relation.Parataxis or Relation.Ccomp or Relation.Conj && here != token && here.Head == thing || ++steps > 6) return false;
        }
        return false;
    }

    private static void Add(List<PloverActor> found, PloverActor actor)
    {
        if (actor.Text.Length > 0 && !found.Exists(other => other.Text == actor.Text)) found.Add(actor);
    }

    private string? Country(Token head, Actor? actor)
    {
        var state = actor?.Kind is ActorKind.State ? actor.Name : actor?.State;
        if (state is null)
        {
            foreach (var child in head.Children)
            {
                if (child.Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc || child.Relation is Relation.Nmod && child.Case() is "of" or "in" or "from" && child.Index > head.Index)
                {
                    var mention = report.Actors.MentionAt(child);
                    state = mention?.Actor is { Kind: ActorKind.State } owner ? owner.Name : mention?.Known?.State;
                    if (state is not null) break;
                }
            }
        }
        state ??= report.Actors.MentionAt(head)?.Known?.State;
        return state is null ? null : report.Knowledge.States.Find(state)?.Iso3;
    }

    private string? Sector(Token head, Actor? actor)
    {
        if (words.Sector(head.Lemma.ToLowerInvariant()) is { } common && head.Upos is not Upos.Pron) return common;
        if (actor is null) return null;
        foreach (var holding in Enumerable.Reverse(actor.Holdings))
        {
            if (words.SectorOfOffice(holding.Kind) is { } office) return office;
        }
        var last = actor.Name[(actor.Name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return actor.Kind switch
        {
            ActorKind.State => "GOV",
            ActorKind.Party => "PTY",
            ActorKind.Organisation or ActorKind.Body => report.Knowledge.Organisations.Find(actor.Name)?.Kind is { } kind && words.SectorOfBody(kind) is { } body ? body : words.Sector(last) ?? (actor.Kind is ActorKind.Body ? "GOV" : null),
            _ => null,
        };
    }
}
