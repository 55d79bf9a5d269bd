using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>The actors of one report, and which mention is whose.</summary>
internal sealed class ActorTable
{
    private static readonly IReadOnlyList<Mention> None = [];

    private readonly Dictionary<Sentence, SentenceNames> bySentence;
    private readonly Dictionary<(ActorKind, string), Actor> byName = [];
    private readonly Dictionary<string, Actor> acronyms = new(StringComparer.Ordinal);
    private readonly List<Person> people = [];
    private readonly Knowledge knowledge;
    private readonly NameWords words;

    /// <summary>Ties the mentions of all sentences to actors.</summary>
    public ActorTable(IReadOnlyList<SentenceNames> names, Knowledge knowledge, NameWords words)
    {
        this.knowledge = knowledge;
        this.words = words;
        Names = names;
        bySentence = names.ToDictionary(found => found.Sentence);
        foreach (var found in names)
        {
            foreach (var mention in found.Map.Mentions) Tie(mention, found);
        }
        foreach (var found in names) FindPeople(found);
        foreach (var found in names) FindLaterPeople(found);
        foreach (var found in names) FindPeopleNamedAsPlaces(found);
        foreach (var found in names) TieTitles(found);
    }

    /// <summary>The names of each sentence, in order.</summary>
    public IReadOnlyList<SentenceNames> Names { get; }

    /// <summary>The people of the report, in the order in which they come.</summary>
    public IEnumerable<Actor> People => people.Select(person => person.Actor);

    /// <summary>The mention that covers the token, or null.</summary>
    public Mention? MentionAt(Token token) => bySentence.TryGetValue(token.Sentence, out var found) ? found.Map[token.Index] : null;

    /// <summary>The mentions of a sentence, in order.</summary>
    public IReadOnlyList<Mention> MentionsOf(Sentence sentence) => bySentence.TryGetValue(sentence, out var found) ? found.Map.Mentions : None;

    /// <summary>The titles of a sentence, in order.</summary>
    public IReadOnlyList<Title> TitlesOf(Sentence sentence) => bySentence.TryGetValue(sentence, out var found) ? found.Titles : [];

    /// <summary>The person whose name follows the title that the token is the head of, or null.</summary>
    public Actor? PersonTitledBy(Token token) => TitleAt(token) is { Person: { } person } title && person.Actor is { Kind: ActorKind.Person } actor && (!IsScope(title, token) || IsHeadOf(title, token)) ? actor : null;

    /// <summary>The title that covers the token, or null.</summary>
    public Title? TitleAt(Token token) => bySentence.TryGetValue(token.Sentence, out var found) ? found.Titles.Find(title => title.Covers(token.Index)) : null;

    /// <summary>The actor of a state's short name, or null.</summary>
    public Actor? State(string? name) => name is null ? null : byName.GetValueOrDefault((ActorKind.State, Folding.Fold(name)));

    /// <summary>Whether two people of the report share the name, so that it tells nothing of either.</summary>
    public bool IsAmbiguous(Actor actor) => people.Count(person => person.Actor == actor) > 1;

    /// <summary>The actors that a noun's own words name: "the Vietnamese side", "CPB members", "leader of the Conservative Party".</summary>
    public IReadOnlyList<Actor> ModifiersOf(Token head)
    {
        var owners = new List<Actor>();
        foreach (var child in head.Children)
        {
            var isBefore = child.Index < head.Index && child.Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nmod or Relation.NmodDesc or Relation.Flat or Relation.Det or Relation.Nummod;
            var isOf = child.Index > head.Index && child.Relation is Relation.Nmod && child.Case() is "of" or "for" or "from";
            if (!isBefore && !isOf) continue;
            foreach (var actor in isOf ? child.WithConjuncts().SelectMany(NamedIn) : NamedIn(child))
            {
                if (!owners.Contains(actor)) owners.Add(actor);
            }
        }
        return owners;
    }

    /// <summary>The actors that the mention at the token names, also by an adjective.</summary>
    public IEnumerable<Actor> NamedIn(Token token) => MentionAt(token)?.Actor is { } actor ? [actor] : [];

    /// <summary>Whether the person belongs to the body by office.</summary>
    public bool Serves(Actor person, Actor body) => person.Holdings.Exists(holding => holding.Of is { } of && (SameBody(of, body.Name) || Folding.Fold(of) == Folding.Fold(body.Name)));

    /// <summary>"the ministry", "Russian foreign ministry", "State Department": the body that a common noun stands for.</summary>
    public Actor? BodyBy(Token token, IReadOnlyList<Actor> owners, bool isDefinite)
    {
        if (!words.IsBody(token.Form) && !words.IsBody(token.Lemma)) return null;
        if (token.Xpos is "NNS" && token.Lemma is not ("force" or "service" or "authority" or "troop")) return null;
        var phrase = token.Sentence.Words(token.CorePhrase());
        var lemma = Folding.Fold(token.Form.ToString());
        var isBare = !phrase.Contains(' ', StringComparison.Ordinal);
        if (isBare && isDefinite)
        {
            return byName.Values.Where(actor => actor.Kind is ActorKind.Body or ActorKind.Organisation or ActorKind.Party && Folding.Fold(actor.Name).Split(' ').Contains(lemma)).LastOrDefault();
        }
        if (isBare) return null;
        var known = byName.GetValueOrDefault((ActorKind.Body, Folding.Fold(phrase)));
        if (known is not null) return known;
        var state = owners.FirstOrDefault(owner => owner.Kind is ActorKind.State);
        var shorter = byName.Values.FirstOrDefault(actor => actor.Kind is ActorKind.Body && SameBody(phrase, actor.Name) && (state is null || actor.State is null || actor.State == state.Name));
        return shorter ?? (byName[(ActorKind.Body, Folding.Fold(phrase))] = new(phrase, ActorKind.Body) { State = state?.Name });
    }

    /// <summary>Whether the noun is one that bodies are named by.</summary>
    public bool IsBody(Token token) => words.IsBody(token.Form) || words.IsBody(token.Lemma);

    /// <summary>The last state named that lies in the region that the token names: "the Southeast Asian country".</summary>
    public Actor? StateIn(Token region, IEnumerable<Actor> recent)
    {
        if (MentionAt(region)?.Known is not { Kind: NameKind.Place } place) return null;
        return recent.Where(actor => actor.Kind is ActorKind.State && knowledge.States.Find(actor.Name)?.Region is { } within && Folding.Fold(within).Contains(Folding.Fold(place.Name), StringComparison.Ordinal)).FirstOrDefault();
    }

    /// <summary>The body under a name that no list knows, made when it is first asked for.</summary>
    public Actor Named(string name, ActorKind kind) =>
        byName.TryGetValue((kind, Folding.Fold(name)), out var actor) ? actor : byName[(kind, Folding.Fold(name))] = new(name, kind);

    /// <summary>Teaches a short form that the report defines: "(CPV)".</summary>
    public void Learn(string acronym, Actor actor)
    {
        if (!acronyms.TryAdd(acronym, actor)) return;
        foreach (var mention in Names.SelectMany(names => names.Map.Mentions).Where(mention => mention.Name == acronym && mention.Kind is MentionKind.Organisation or MentionKind.Name)) mention.Actor = actor;
    }

    private void Tie(Mention mention, SentenceNames found)
    {
        mention.Actor = mention.Kind switch
        {
            MentionKind.State or MentionKind.Demonym or MentionKind.Capital => State(mention, found),
            MentionKind.Place => Named(mention.Name, ActorKind.Place),
            MentionKind.Organisation => Organisation(mention),
            _ => null,
        };
    }

    private Actor State(Mention mention, SentenceNames found)
    {
        if (mention.Kind is MentionKind.Capital && IsPlaceHere(found.Sentence, mention)) return Named(mention.Passage.Of(found.Sentence.Text).ToString(), ActorKind.Place);
        var actor = Named(mention.Name, ActorKind.State);
        actor.State = mention.Name;
        return actor;
    }

    /// <summary>A capital after "in" or "to" is a city; as the subject of a verb it is the government.</summary>
    private static bool IsPlaceHere(Sentence sentence, Mention mention)
    {
        var before = mention.First > 0 ? sentence[mention.First - 1] : default;
        if (before != default && before.Form is "in" or "at" or "near" or "from" or "to" or "outside" or "for" or "visited" or "left" or "around" or "through" or "visiting" or "toured") return before.Form is not ("to" or "for" or "from") || sentence[mention.Last].Relation is Relation.Obl;
        var head = sentence[mention.Last];
        for (var index = mention.First; index <= mention.Last; index++)
        {
            if (sentence[index].Relation is Relation.Nsubj or Relation.NmodPoss or Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.OblAgent) return false;
            if (sentence[index].Head is not { } above || above.Index < mention.First || above.Index > mention.Last) head = sentence[index];
        }
        return head.Relation is Relation.Obl or Relation.Nmod && head.Case() is "in" or "at" or "near" || head.Relation is Relation.Appos or Relation.NmodUnmarked or Relation.Root;
    }

    private Actor Organisation(Mention mention)
    {
        var printed = mention.Name;
        if (acronyms.TryGetValue(printed, out var defined)) return defined;
        var known = mention.Known;
        // The European Union and the United Nations are named like states, by their full name.
        var name = known is { Form: NameForm.Acronym } && known.Name is "European Union" or "United Nations" ? known!.Name : printed;
        var kind = known?.Kind is NameKind.Party || IsParty(name) ? ActorKind.Party : IsOrgan(name) ? ActorKind.Body : ActorKind.Organisation;
        var actor = byName.TryGetValue((kind, Folding.Fold(name)), out var same) ? same
            : known is null ? Longer(name, kind) ?? Named(name, kind)
            : byName.TryGetValue((kind, "known " + Folding.Fold(known.Name)), out var alias) ? alias
            : Named(name, kind);
        if (known is not null)
        {
            byName.TryAdd((kind, "known " + Folding.Fold(known.Name)), actor);
            actor.State ??= known.State;
            if (name.Length > actor.Name.Length && known.Form is not NameForm.Acronym) actor.Name = name;
        }
        // "Conservative Party of the UK", "British Parliament": the state that stands in the name or its place.
        actor.State ??= knowledge.Names.In(mention.Sentence.Words(mention.Passage)).LastOrDefault(match => match.Meaning.State is not null)?.Meaning.State;
        return actor;
    }

    /// <summary>A name that was printed more fully before: "the Central Committee".</summary>
    private Actor? Longer(string name, ActorKind kind)
    {
        var key = " " + Folding.Fold(name);
        return byName.Where(entry => entry.Key.Item1 == kind && entry.Key.Item2.EndsWith(key, StringComparison.Ordinal)).Select(entry => entry.Value).FirstOrDefault();
    }

    private static bool IsParty(string name) => name.Split(' ').Any(word => word is "Party" or "party");

    private bool IsOrgan(string name) => name.Split(' ') is [.., var last] && knowledge.Bodies.Find("organ")!.Words.Contains(last.ToLowerInvariant());

    private static bool SameBody(string a, string b)
    {
        HashSet<string> x = [.. Folding.Fold(a).Split(' ')], y = [.. Folding.Fold(b).Split(' ')];
        var (small, large) = x.Count <= y.Count ? (x, y) : (y, x);
        return small.Count >= 2 && small.IsSubsetOf(large);
    }

    /// <summary>Where the tree makes another word than the office the head of the whole title ("Czech" in "Czech Prime Minister Babis told"), it still means the person.</summary>
    private static bool IsHeadOf(Title title, Token token) => token.Head is not { } head || !title.Covers(head.Index) && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent;

    private static bool IsScope(Title title, Token token) => title.Of is { } of && of.Covers(token.Index) || title.To is { } to && to.Covers(token.Index);

    private sealed record Person(Actor Actor, HashSet<string> Parts);

    /// <summary>Full names that something marks as a person's: a title, a form of address, a known given or family name.</summary>
    private void FindPeople(SentenceNames found)
    {
        foreach (var (first, last) in found.Runs.ToArray())
        {
            var start = SkipHonorifics(found.Sentence, first, last, out var honorific);
            if (start > last) continue;
            var isTitled = honorific || IsTitled(found, start, last);
            var isFull = last > start;
            var known = words.IsGiven(found.Sentence[start]) && isFull || isFull && words.Order(Form(found, start, start)) is not null;
            if (!isTitled && !(isFull && (known || IsActing(found.Sentence, start, last)))) continue;
            if (!isFull && (!isTitled || words.IsPortfolio(found.Sentence[start]) || words.IsBody(found.Sentence[start].Form))) continue;
            AddPerson(found, start, last, honorific ? found.Sentence[start - 1] : null);
        }
    }

    private void FindLaterPeople(SentenceNames found)
    {
        foreach (var (first, last) in found.Runs)
        {
            if (found.Map[first] is not null) continue;
            var start = SkipHonorifics(found.Sentence, first, last, out _);
            if (start > last || found.Map[start] is not null) continue;
            var name = Form(found, start, last);
            if (start == last && (words.IsBody(name) || knowledge.References.Any(list => list.Words.Contains(found.Sentence[start].Lemma.ToLowerInvariant())))) continue;
            var parts = Parts(name);
            var matches = people.Where(person => parts.IsSubsetOf(person.Parts)).ToArray();
            if (matches.Length > 0)
            {
                var actor = matches.Length == 1 ? matches[0].Actor : Closest(matches, found, start).Actor;
                found.Map.Add(new(found.Sentence, start, last, MentionKind.Person, name) { Actor = actor });
                if (words.IsWoman(name) is { } woman) actor.IsWoman ??= woman;
            }
            else found.Map.Add(new(found.Sentence, start, last, MentionKind.Name, name) { Actor = acronyms.GetValueOrDefault(name) ?? Named(name, ActorKind.Other) });
        }
    }

    /// <summary>"Hague said" of William Hague: a place's name that is a part of a person's, without an article or a preposition of place.</summary>
    private void FindPeopleNamedAsPlaces(SentenceNames found)
    {
        foreach (var mention in found.Map.Mentions.Where(mention => mention.Kind is MentionKind.Place or MentionKind.Organisation && mention.First == mention.Last).ToArray())
        {
            var key = Folding.Fold(mention.Passage.Of(found.Sentence.Text).ToString());
            if (people.FirstOrDefault(person => person.Parts.Count > 1 && person.Parts.Contains(key)) is not { } person) continue;
            if (mention.First > 0 && found.Sentence[mention.First - 1] is { Upos: Upos.Det or Upos.Adp }) continue;
            found.Map.Add(new(found.Sentence, mention.First, mention.Last, MentionKind.Person, mention.Name) { Actor = person.Actor });
        }
    }

    private Person Closest(Person[] matches, SentenceNames found, int start)
    {
        var title = found.Titles.Find(title => title.Last == start - 1);
        // A bare family name is the one whom the report brings in first; a title can tell another.
        return title is null ? matches[0] : matches.FirstOrDefault(person => Names.SelectMany(names => names.Titles).Any(other => other.Person?.Actor == person.Actor && other.Office.Equals(title.Office, StringComparison.OrdinalIgnoreCase))) ?? matches[0];
    }

    private void AddPerson(SentenceNames found, int start, int last, Token? honorific)
    {
        var name = Form(found, start, last);
        var parts = Parts(name);
        var person = people.Find(known => parts.SetEquals(known.Parts)) ?? (parts.Count == 1 ? people.FindLast(known => parts.IsSubsetOf(known.Parts)) : people.Find(known => known.Parts.IsSubsetOf(parts) && known.Parts.Count > 1))
            ?? people.Find(known => known.Parts.Count == 1 && known.Parts.IsSubsetOf(parts) && parts.Count > 1);
        if (person is null)
        {
            person = new(new(name, ActorKind.Person), parts);
            people.Add(person);
        }
        else if (parts.Count > person.Parts.Count)
        {
            person.Actor.Name = name;
            person.Parts.UnionWith(parts);
        }
        var actor = person.Actor;
        if (honorific is { } address) actor.IsWoman ??= knowledge.Honorifics.Find(address.Form.ToString())?.Gender is { } gender ? gender == "female" : null;
        actor.IsWoman ??= words.IsWoman(name);
        found.Map.Add(new(found.Sentence, start, last, MentionKind.Person, name) { Actor = actor });
    }

    private int SkipHonorifics(Sentence sentence, int first, int last, out bool skipped)
    {
        skipped = false;
        while (first <= last && knowledge.Honorifics.Find(sentence[first].Form.ToString().TrimEnd('.')) is { After: false } or { After: false })
        {
            skipped = true;
            first++;
            if (first <= last && sentence[first].Form is ".") first++;
        }
        if (!skipped && first > 0 && knowledge.Honorifics.Find(sentence[first - 1].Form.ToString().TrimEnd('.')) is { After: false }) skipped = true;
        return first;
    }

    private static bool IsTitled(SentenceNames found, int first, int last) =>
        found.Titles.Exists(title => title.Last == first - 1 && (!title.IsPlural || last + 1 < found.Sentence.Count && found.Sentence[last + 1].Form is "," or "and") || title.Last == first - 2 && found.Sentence[first - 1].Form is "]" or ")" || title.Last == first - 2 && found.Sentence[first - 1].Form is "," && title.First > 0
            || title.First > last && title.First - last <= 3 && found.Sentence[last + 1].Form is ",");

    /// <summary>The subject of a verb of saying or meeting, or one who is quoted, of two words or more.</summary>
    private bool IsActing(Sentence sentence, int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            var token = sentence[index];
            if (token.Relation is Relation.Nsubj && token.Head is { Upos: Upos.Verb } verb && knowledge.ReportingByLemma.ContainsKey(verb.Lemma) && !words.IsBody(sentence[last].Form)) return true;
        }
        return false;
    }

    private void TieTitles(SentenceNames found)
    {
        foreach (var title in found.Titles)
        {
            title.Person = After(found, title.Last) ?? Before(found, title);
        }
        // "general secretary of the party and president Lam", "presidents A and B": what is joined by "and" shares the person, or each has one.
        for (var index = found.Titles.Count - 2; index >= 0; index--)
        {
            var (title, next) = (found.Titles[index], found.Titles[index + 1]);
            if (title.Person is null && next.First == title.Last + 2 && found.Sentence[title.Last + 1].Form is "and") title.Person = next.Person;
        }
        for (var index = 1; index < found.Titles.Count; index++)
        {
            var (previous, title) = (found.Titles[index - 1], found.Titles[index]);
            if (title.Person is null && previous.Person is not null && title.First == previous.Last + 2 && found.Sentence[previous.Last + 1].Form is "and") title.Person = previous.Person;
        }
    }

    private static Mention? After(SentenceNames found, int last)
    {
        var next = last + 1;
        if (next < found.Sentence.Count && found.Sentence[next].Form is "," or "(" or "]") next++;
        // "Taoiseach (Irish prime minister) Simon Harris"
        for (var close = next; next == last + 2 && found.Sentence[next - 1].Form is "(" && close < Math.Min(found.Sentence.Count - 1, next + 5); close++)
        {
            if (found.Sentence[close].Form is ")" && found.Map[close + 1] is { Kind: MentionKind.Person }) return found.Map[close + 1];
        }
        while (next < found.Sentence.Count && found.Map[next] is null && found.Sentence[next].Form.Length <= 4 && IsHonorific(found.Sentence[next])) next++;
        return found.Map[next] is { Kind: MentionKind.Person } mention && mention.First == next && (next == last + 1 || IsClosed(found.Sentence, mention.Last + 1) || next > last + 1 && found.Sentence[last + 1].Form is not ",") ? mention : null;
    }

    private static bool IsHonorific(Token token) => token.Form is "Mr" or "Mr." or "Ms" or "Ms." or "Mrs" or "Mrs." or "Dr" or "Dr." or "Sir" or "Lord" or "Dame" or "Lady" or ".";

    /// <summary>Whether an apposition ends at the token: a comma, a bracket, a dash or the sentence's end.</summary>
    private static bool IsClosed(Sentence sentence, int index) => index >= sentence.Count || sentence[index].Form is "," or ")" or "." or ";" or "—" or "–" or "-";

    /// <summary>"NAME, [the] TITLE", "NAME, who is [also] the TITLE", "NAME (TITLE)".</summary>
    private static Mention? Before(SentenceNames found, Title title)
    {
        var index = title.First - 1;
        while (index >= 0 && (found.Sentence[index].Upos is Upos.Det || found.Sentence[index].Is("also") || found.Sentence[index].Is("currently") || found.Sentence[index].Is("now"))) index--;
        if (index > 0 && found.Sentence[index].Lemma is "be" && found.Sentence[index - 1].Is("who")) index -= 2;
        if (index < 1 || found.Sentence[index].Form is not ("," or "(")) return null;
        return found.Map[index - 1] is { Kind: MentionKind.Person } mention && mention.Last == index - 1 ? mention : null;
    }

    private static string Form(SentenceNames found, int first, int last) => found.Sentence.Words(found.Sentence[first].Passage.To(found.Sentence[last].Passage));

    private static HashSet<string> Parts(string name) => [.. Folding.Fold(name).Split([' ', '-', '.', '\''], StringSplitOptions.RemoveEmptyEntries)];
}
