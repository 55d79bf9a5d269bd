using Chancery.Reading.Analysis;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Commitments;

/// <summary>A deed that somebody is to do.</summary>
/// <param name="Deed">The verb of the deed.</param>
/// <param name="By">Who is to do it.</param>
/// <param name="Strength">The claim's strength word.</param>
/// <param name="Evidence">The words from the one who undertakes or asks to the end of the deed.</param>
/// <param name="Confidence">In hundredths.</param>
/// <param name="Rule">How it was found.</param>
internal sealed record Undertaking(Token Deed, IReadOnlyList<string> By, string Strength, Passage Evidence, int Confidence, string Rule);

/// <summary>Finds deeds under verbs, nouns and adjectives of promise, request and hope, and under "will" and "must".</summary>
internal sealed class UndertakingFinder(AnalysedReport report)
{
    private readonly CueIndex cues = CueIndex.Of(report.Knowledge);

    public IEnumerable<Undertaking> Find(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            foreach (var found in token.Upos switch
            {
                Upos.Verb => Cued(token).Concat(Will(token)),
                Upos.Noun or Upos.Adj => Cued(token).Concat(Will(token)),
                _ => [],
            })
            {
                yield return found;
            }
        }
    }

    private IEnumerable<Undertaking> Cued(Token word)
    {
        if (cues.Cue(word) is not { } cue) yield break;
        var clause = Clause.Of(word);
        if (word.Upos is Upos.Verb && (clause.Modality is Claims.Modality.Denied || cue.Strength is not "hoped" && clause.Modality is Claims.Modality.Hoped)) yield break;
        // Nobody undertakes what "is expected to" come.
        if (word.Lemma is "expect" && clause.IsPassive) yield break;
        if (DeedOf(word, cue) is not { } first) yield break;
        foreach (var deed in Wording.Deeds(first))
        {
            var by = By(word, clause, deed, first, cue);
            var strength = cue.Strength is "agreed" or "pledged" ? by.Count > 1 ? "agreed" : "pledged" : cue.Strength;
            yield return new(deed, by, strength, Evidence(word, clause, deed), cue.Form is "verb" ? 75 : 65, $"commitment.{cue.Name}".Replace(' ', '-'));
        }
    }

    /// <summary>The verb under the cue: "agreed to deepen", "called on X to help", "determination to integrate", "discussed … including sharing", "hoped that X will".</summary>
    private Token? DeedOf(Token word, Known.CommitmentCue cue)
    {
        foreach (var child in word.Children.Where(child => child.Index > word.Index))
        {
            if (child.Upos is Upos.Verb or Upos.Noun or Upos.Adj && child.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Advcl && IsDeed(child, word)) return child;
            if (cue.Strength is "discussed" && child.Relation is Relation.Obj or Relation.Obl)
            {
                var named = child.Children.Concat(child.Children.SelectMany(inner => inner.Children)).FirstOrDefault(inner => inner.Xpos == "VBG" && inner.Index > child.Index);
                if (named != default) return named;
                if (child.Xpos == "VBG") return child;
            }
            if (word.Upos is Upos.Noun && child.Relation is Relation.Nmod or Relation.Acl or Relation.Advcl && child.Xpos == "VBG") return child;
            // "called on the party to continue": the deed may hang on the one who is asked.
            if (child.Relation is Relation.Obj or Relation.Obl && child.ChildrenIn(Relation.Acl).FirstOrDefault(inner => inner.HasChild(Relation.Mark, "to")) is { Sentence: not null } asked) return asked;
        }
        return null;
    }

    private static bool IsDeed(Token child, Token word)
    {
        if (child.HasChild(Relation.Mark, "to") || child.Xpos is "VBG" && child.Relation is not Relation.Advcl) return true;
        if (child.Relation is not Relation.Ccomp) return false;
        return child.Children.Any(aux => aux.Relation is Relation.Aux or Relation.AuxPass && aux.Lemma is "will" or "would" or "should" or "shall" or "can") || child.Xpos is "VB";
    }

    private IReadOnlyList<string> By(Token word, Clause clause, Token deed, Token first, Known.CommitmentCue cue)
    {
        var own = Clause.Of(first);
        if (first.AnyChild(Relation.Nsubj, Relation.NsubjPass) is { } subject) return Doers(own.IsPassive ? default : subject);
        if (cue.By is "object" && word.Upos is Upos.Verb)
        {
            var asked = clause.IsPassive ? clause.Object : word.AnyChild(Relation.Obj, Relation.Iobj) ?? clause.With("on", "upon", "to", "for", "from").FirstOrDefault();
            return asked is { Sentence: not null } head && head.Index != first.Index ? Doers(head) : [];
        }
        if (word.Upos is Upos.Verb)
        {
            return (clause.IsPassive ? clause.Object : clause.Subject) is { } doer ? Doers(doer) : [];
        }
        // A noun or adjective: its owner, else the subject of the verb that it hangs on ("expressed willingness to", "is ready to").
        if (word.Child(Relation.NmodPoss) is { } owner) return Doers(owner);
        if (word.AnyChild(Relation.Nsubj) is { } ready) return Doers(ready);
        return word.Head is { Upos: Upos.Verb } governor && Clause.Of(governor).Subject is { } holder ? Doers(holder) : [];
    }

    /// <summary>Where leaders undertake something, it is for their states or parties, unless they speak of themselves.</summary>
    private IReadOnlyList<string> Doers(Token head) => head.Sentence is null ? [] : report.Naming.Of(head);

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "will", "shall", "must", "should" };

    /// <summary>"The party will work to …", "the two nations must …": an actor, a modal and a deed that is no mere event.</summary>
    private IEnumerable<Undertaking> Will(Token verb)
    {
        var modal = verb.Children.FirstOrDefault(child => child.Relation is Relation.Aux or Relation.AuxPass && Own.Contains(child.Lemma.ToLowerInvariant()));
        if (modal == default || verb.Upos is not Upos.Verb) yield break;
        if (verb.Relation is Relation.AclRelcl or Relation.Advcl) yield break;
        if (verb.Child(Relation.Nsubj) is not { } subject || verb.HasChild(Relation.Advmod, "not")) yield break;
        var heads = subject.WithConjuncts().ToArray();
        var actors = report.Naming.ActorsOf(subject);
        if (actors.Count == 0 || actors.Any(actor => actor.Kind is ActorKind.Place or ActorKind.Other)) yield break;
        if (report.Knowledge.Events.Verb(verb.Lemma).Any(meaning => meaning.Type.Name is "visit" or "meeting" or "call" or "conference" or "speech" or "appointment" or "message" or "signing")) yield break;
        if (verb.Child(Relation.Obj) is { } thing && report.Knowledge.Events.Noun(thing.Lemma.ToLowerInvariant()).Any(meaning => meaning.Type.Name is "visit" or "meeting" or "conference" or "call")) yield break;
        var around = report.SayingAround(verb.Sentence, verb.Passage);
        if (around is { Class: "volitive" }) yield break;
        var names = actors.Select(actor => actor.Name).ToArray();
        var isJoint = names.Length > 1 || heads.Length > 1;
        var strength = modal.Lemma is "must" or "should" ? "requested" : isJoint ? "planned" : Speaks(around, actors[0]) ? "pledged" : "hoped";
        foreach (var deed in Wording.Deeds(verb)) yield return new(deed, names, strength, Evidence(verb, Clause.Of(verb), deed), 65, $"commitment.{modal.Lemma}");
    }

    /// <summary>Whether the doer is the report's own subject, or the side of the one who speaks.</summary>
    private bool Speaks(Saying? around, Actor doer)
    {
        if (around is null) return true;
        foreach (var speaker in around.Speakers)
        {
            if (speaker == doer.Name || doer.Kind is ActorKind.Person) return true;
            var person = report.Actors.People.FirstOrDefault(actor => actor.Name == speaker);
            if (person is null) return doer.State is null || report.Actors.Names.Count > 0 && doer.Kind is not ActorKind.State || speaker.Contains(doer.Name, StringComparison.Ordinal) || true;
            if (person.State == doer.Name || person.State == doer.State || report.Actors.Serves(person, doer)) return true;
        }
        return false;
    }

    private static Passage Evidence(Token word, Clause clause, Token deed)
    {
        var (_, last) = deed.Span(child => child.Index < deed.Index || child.Relation is Relation.Parataxis || child.Relation is Relation.Conj && child.Upos is Upos.Verb);
        while (last > deed.Index && deed.Sentence[last].Upos is Upos.Punct or Upos.Cconj) last--;
        var subject = (clause.IsPassive ? clause.Object : clause.Subject) is { } head && head.Sentence == word.Sentence && head.Index < word.Index ? head.CorePhrase() : word.Passage;
        return subject.To(word.Passage).To(deed.Sentence.Between(Math.Min(word.Index, deed.Index), last));
    }
}
