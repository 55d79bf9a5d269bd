using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Which runs of capitals of a report name people, and which name one person: "Winston Peters", "Mr Peters", "Peters".</summary>
internal sealed class People(IReadOnlyList<SentenceNames> names, Knowledge knowledge, NameWords words)
{
    private readonly List<Person> people = [];
    private readonly HashSet<string> addressed = new(StringComparer.Ordinal);
    private readonly HashSet<string> firms = knowledge.Bodies.Find("company")!.Words.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private sealed record Person(Actor Actor, HashSet<string> Parts);

    /// <summary>The people found, in the order in which they come.</summary>
    public IEnumerable<Actor> Actors => people.Select(person => person.Actor);

    /// <summary>Finds the people and adds their mentions; whoever a run names that is no person, <paramref name="other"/> tells.</summary>
    public void Find(Func<string, Actor> other)
    {
        foreach (var found in names) NoteAddressed(found);
        foreach (var found in names) FindFull(found);
        foreach (var found in names) FindLater(found, other);
        foreach (var found in names) FindNamedAsPlaces(found);
    }

    /// <summary>"Mr Peters": a name that ends so is a person's wherever it stands in full.</summary>
    private void NoteAddressed(SentenceNames found)
    {
        foreach (var (first, last) in found.Runs)
        {
            var (start, end, isAddressed) = Address(found.Sentence, first, last);
            if (isAddressed && start == end) addressed.Add(Folding.Fold(Form(found, start, end)));
        }
    }

    /// <summary>Full names that something marks as a person's: a title, a form of address, a known given or family name.</summary>
    private void FindFull(SentenceNames found)
    {
        foreach (var (first, last) in found.Runs.ToArray())
        {
            var (start, end, isAddressed) = Address(found.Sentence, first, last);
            if (start > end) continue;
            var isFull = end > start;
            // A headline in capitals throughout names nobody that the text does not.
            if (isFull && IsShouted(found, start, end)) continue;
            var isTitled = isAddressed || IsTitled(found, start, last) || isFull && IsIntroduced(found.Sentence, start, end) || isFull && addressed.Contains(Folding.Fold(Form(found, end, end))) && !words.IsBody(found.Sentence[end].Form);
            var isKnown = isFull && (words.IsGiven(found.Sentence[start]) || words.Order(Form(found, start, start)) is not null);
            // "the Ceann Comhairle": what has an article is an office or a thing.
            if (!isAddressed && start > 0 && found.Sentence[start - 1].Upos is Upos.Det && !isKnown) continue;
            // "the institute, NFI, sources said": letters are no family's name. "Northwind Co" is a firm.
            if (!isAddressed && (!isFull && found.Sentence[start].Form.Length is > 1 and < 6 && found.Sentence[start].Form.IndexOfAnyExceptInRange('A', 'Z') < 0 || isFull && IsFirm(found.Sentence[end]))) continue;
            if (!isTitled && !(isFull && (isKnown || IsActing(found.Sentence, start, end)))) continue;
            if (!isFull && (!isTitled || found.Sentence[start].Xpos is "NNS" or "NNPS" || words.IsPortfolio(found.Sentence[start]) || words.IsBody(found.Sentence[start].Form))) continue;
            Add(found, start, end, isAddressed && start > 0 ? found.Sentence[start - 1] : null);
        }
    }

    /// <summary>Co., Inc., Supermarkets: what only a company's name ends in.</summary>
    private bool IsFirm(Token token) => firms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token.Form.TrimEnd('.'));

    private void FindLater(SentenceNames found, Func<string, Actor> other)
    {
        foreach (var (first, last) in found.Runs)
        {
            if (found.Map[first] is not null) continue;
            var (start, end, _) = Address(found.Sentence, first, last);
            if (start > end || found.Map[start] is not null) continue;
            var name = Form(found, start, end);
            if (start == end && (words.IsBody(name) || words.IsReference(found.Sentence[start]))) continue;
            var parts = Parts(name);
            var matches = people.Where(person => parts.IsSubsetOf(person.Parts)).ToArray();
            if (matches.Length > 0)
            {
                var actor = matches.Length == 1 ? matches[0].Actor : Closest(matches, found, start).Actor;
                found.Map.Add(new(found.Sentence, start, end, MentionKind.Person, name) { Actor = actor });
                if (words.IsWoman(name) is { } woman) actor.IsWoman ??= woman;
            }
            else found.Map.Add(new(found.Sentence, start, end, MentionKind.Name, name) { Actor = other(name) });
        }
    }

    /// <summary>"Hague said" of William Hague: a place's name that is a part of a person's, without an article or a preposition of place.</summary>
    private void FindNamedAsPlaces(SentenceNames found)
    {
        foreach (var mention in found.Map.Mentions.Where(mention => mention.Kind is MentionKind.Place or MentionKind.Organisation or MentionKind.Capital && mention.First == mention.Last).ToArray())
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
        return title is null ? matches[0] : matches.FirstOrDefault(person => names.SelectMany(names => names.Titles).Any(other => other.Person?.Actor == person.Actor && other.Office.Equals(title.Office, StringComparison.OrdinalIgnoreCase))) ?? matches[0];
    }

    private void Add(SentenceNames found, int start, int last, Token? address)
    {
        var name = Form(found, start, last);
        var parts = Parts(name);
        var person = people.Find(known => parts.SetEquals(known.Parts)) ?? (parts.Count == 1 ? people.FindLast(known => parts.IsSubsetOf(known.Parts)) : people.Find(known => known.Parts.IsSubsetOf(parts) && known.Parts.Count > 1))
            ?? people.FindLast(known => parts.Count < known.Parts.Count && parts.IsSubsetOf(known.Parts)) ?? people.Find(known => known.Parts.Count == 1 && known.Parts.IsSubsetOf(parts) && parts.Count > 1);
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
        if (address is { } word) actor.IsWoman ??= knowledge.Honorifics.Find(word.Form.ToString())?.Gender is { } gender ? gender == "female" : null;
        actor.IsWoman ??= words.IsWoman(name);
        found.Map.Add(new(found.Sentence, start, last, MentionKind.Person, name) { Actor = actor });
    }

    /// <summary>The run without forms of address before it and letters of rank behind it, and whether there are any.</summary>
    private (int First, int Last, bool IsAddressed) Address(Sentence sentence, int first, int last)
    {
        var isAddressed = false;
        while (first <= last && HonorificAt(sentence, first, last) is { } end)
        {
            isAddressed = true;
            first = end + 1;
            if (first <= last && sentence[first].Form is ".") first++;
        }
        while (last > first && knowledge.Honorifics.Find(sentence[last].Form.ToString()) is { After: true })
        {
            isAddressed = true;
            last--;
            if (last > first && sentence[last].Form is ",") last--;
        }
        if (!isAddressed && first > 0 && knowledge.Honorifics.Find(sentence[first - 1].Form.ToString().TrimEnd('.')) is { After: false }) isAddressed = true;
        return (first, last, isAddressed);
    }

    /// <summary>The last token of the longest form of address that starts at a token: "Right Honourable".</summary>
    private int? HonorificAt(Sentence sentence, int first, int last)
    {
        // "He Weidong": the pronoun is no "HE", His Excellency.
        if (sentence[first].Form is "He") return null;
        for (var end = Math.Min(last, first + 2); end >= first; end--)
        {
            if (knowledge.Honorifics.Find(sentence.Words(sentence[first].Passage.To(sentence[end].Passage)).TrimEnd('.')) is { After: false }) return end;
        }
        return null;
    }

    private static bool IsTitled(SentenceNames found, int first, int last) =>
        found.Titles.Exists(title => title.Last == first - 1 && (!title.IsPlural || last + 1 < found.Sentence.Count && found.Sentence[last + 1].Form is "," or "and") || title.Last == first - 2 && found.Sentence[first - 1].Form is "]" or ")" || title.Last == first - 2 && found.Sentence[first - 1].Form is "," && (title.First > 0 || IsClosed(found.Sentence, last + 1))
            || title.First > last && title.First - last <= 3 && found.Sentence[last + 1].Form is ",");

    /// <summary>"his counterpart, X,", "X, who", "X, 52,": what stands beside the name is said of human beings.</summary>
    private bool IsIntroduced(Sentence sentence, int first, int last)
    {
        if (words.IsBody(sentence[last].Form)) return false;
        if (last + 2 < sentence.Count && sentence[last + 1].Form is "," && (sentence[last + 2].Lemma is "who" or "whose" or "whom" || sentence[last + 2].Upos is Upos.Num && last + 3 < sentence.Count && sentence[last + 3].Form is ",")) return true;
        return first > 1 && sentence[first - 1].Form is "," && IsRole(sentence[first - 2]) && (last + 1 >= sentence.Count || sentence[last + 1].Upos is Upos.Punct);
    }

    private bool IsRole(Token token) => token.Upos is Upos.Noun && token.Xpos is "NN" && knowledge.References.Find("person")!.Words.Contains(token.Lemma.ToLowerInvariant());

    private static bool IsClosed(Sentence sentence, int index) => index < sentence.Count && sentence[index].Form is ",";

    /// <summary>Whether the name and the words beside it are in capitals throughout, as in a headline.</summary>
    private static bool IsShouted(SentenceNames found, int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            if (found.Sentence[index].Form.IndexOfAnyInRange('a', 'z') >= 0) return false;
        }
        return found.Sentence.Tokens.Count(token => token.Form.Length > 1 && char.IsUpper(token.Form[0]) && token.Form.IndexOfAnyInRange('a', 'z') < 0) > last - first + 1;
    }

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

    private static string Form(SentenceNames found, int first, int last) => found.Sentence.Words(found.Sentence[first].Passage.To(found.Sentence[last].Passage));

    private static HashSet<string> Parts(string name) => [.. Folding.Fold(name).Split([' ', '-', '.', '\''], StringSplitOptions.RemoveEmptyEntries)];
}
