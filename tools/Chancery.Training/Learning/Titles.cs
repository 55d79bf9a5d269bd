using Chancery.Text;

namespace Chancery.Training.Learning;

/// <summary>Puts persons with long titles, as wires have them, in the place of plain names in the treebanks' sentences.</summary>
/// <remarks>Names and offices are made up from the lists here; the trees follow those that the treebanks give to like phrases.</remarks>
internal static class Titles
{
    private static readonly string[] Families = ["Nguyen", "Tran", "Le", "Pham", "Hoang", "Vo", "Dang", "Bui", "Do", "Ngo", "Kim", "Park", "Lee", "Wang", "Zhang", "Chen", "Sato", "Tanaka", "Anwar", "Haji", "Phan", "Dao", "Luong", "To", "Ha"];
    private static readonly string[] Middles = ["Van", "Thi", "Minh", "Quoc", "Hong", "Thanh", "Duc", "Xuan", "Ngoc", "Hai", "Viet", "Anh", "Manh"];
    private static readonly string[] Last = ["Hung", "Lan", "Binh", "Son", "Hang", "Khanh", "Tuan", "Trung", "Hoa", "Chinh", "Lam", "Phuc", "Hue", "Dung", "Thao"];
    private static readonly string[] Firsts = ["Anna", "Carlos", "Maria", "Ahmed", "Peter", "Fatima", "Jean", "Ivan", "Elena", "Joseph", "Grace", "Thongloun", "Samdech", "Narendra", "Giorgia", "Olaf", "Mette", "Penny"];
    private static readonly string[] Surnames = ["Kowalski", "Ruiz", "Santos", "Al", "Okafor", "Moreau", "Petrov", "Novak", "Hassan", "Silva", "Sisoulith", "Manet", "Keller", "Lindgren", "Wong", "Rahman", "Costa", "Haddad"];
    private static readonly string[] Nations = ["Vietnamese", "Lao", "Thai", "Cambodian", "Chinese", "Japanese", "Cuban", "French", "German", "Indian", "Russian", "Egyptian", "Australian", "Dutch", "Swedish", "Brazilian", "Kenyan", "Polish", "Malaysian", "British"];
    private static readonly string[] States = ["Thailand", "Laos", "Japan", "Cuba", "France", "Germany", "India", "Russia", "Egypt", "Australia", "Sweden", "Brazil", "Kenya", "Poland", "Malaysia", "Singapore", "Indonesia", "Canada", "Chile", "Mexico", "Viet Nam", "Viet Nam", "Sri Lanka"];

    // An office before a name: its words, with the tag and relation of each; the last is the head.
    private static readonly (string Word, Upos Upos, Relation Relation)[][] Offices =
    [
        [("President", Upos.Propn, Relation.Dep)],
        [("Ambassador", Upos.Propn, Relation.Dep)],
        [("Minister", Upos.Propn, Relation.Dep)],
        [("Chairman", Upos.Propn, Relation.Dep)],
        [("Counsellor", Upos.Propn, Relation.Dep)],
        [("Prime", Upos.Adj, Relation.Amod), ("Minister", Upos.Propn, Relation.Dep)],
        [("Foreign", Upos.Adj, Relation.Amod), ("Minister", Upos.Propn, Relation.Dep)],
        [("Deputy", Upos.Propn, Relation.Compound), ("Prime", Upos.Adj, Relation.Amod), ("Minister", Upos.Propn, Relation.Dep)],
        [("Deputy", Upos.Propn, Relation.Compound), ("Foreign", Upos.Adj, Relation.Amod), ("Minister", Upos.Propn, Relation.Dep)],
        [("Deputy", Upos.Propn, Relation.Compound), ("Minister", Upos.Propn, Relation.Dep)],
        [("Vice", Upos.Propn, Relation.Compound), ("President", Upos.Propn, Relation.Dep)],
        [("Vice", Upos.Propn, Relation.Compound), ("Chairwoman", Upos.Propn, Relation.Dep)],
        [("General", Upos.Adj, Relation.Amod), ("Secretary", Upos.Propn, Relation.Dep)],
        [("Consul", Upos.Propn, Relation.Compound), ("General", Upos.Propn, Relation.Dep)],
        [("Senior", Upos.Adj, Relation.Amod), ("Lieutenant", Upos.Propn, Relation.Compound), ("General", Upos.Propn, Relation.Dep)],
        [("Party", Upos.Propn, Relation.Compound), ("General", Upos.Adj, Relation.Amod), ("Secretary", Upos.Propn, Relation.Dep)],
    ];

    // What an office may be of, before the name that follows: "Secretary of State", "Chairman of the National Assembly".
    private static readonly string[][] Fields =
    [
        ["State"], ["State"], ["Foreign", "Affairs"], ["Foreign", "Affairs"], ["Defence"], ["National", "Defence"], ["Public", "Security"], ["Trade"], ["Industry", "and", "Trade"], ["Energy"], ["Finance"],
        ["the", "National", "Assembly"], ["the", "Senate"], ["the", "Communist", "Party"], ["the", "Central", "Committee"], ["the", "European", "Commission"],
    ];

    // Nouns that stand before an office as they are: "National Assembly Chairman", "UK Foreign Secretary".
    private static readonly string[][] Holders = [["UK"], ["US"], ["U.S."], ["EU"], ["UN"], ["National", "Assembly"], ["Senate"], ["Defence"], ["Trade"], ["Party"], ["State"], ["ASEAN"]];

    private static readonly string[] Envoys = ["Ambassador", "Secretary", "Minister", "Chairman", "President", "Director", "Chairwoman", "Governor", "Envoy"];

    private static readonly string[] Posts = ["minister", "ambassador", "chairman", "secretary", "president", "director", "spokesperson", "envoy", "governor", "head", "chairwoman", "leader"];
    private static readonly string[] Ranks = ["deputy", "permanent", "general", "first", "acting", "special", "vice"];
    private static readonly string[][] Bodies =
    [
        ["National", "Assembly"], ["Ministry"], ["Central", "Committee"], ["Foreign", "Ministry"], ["Senate"], ["European", "Commission"], ["Communist", "Party"], ["State", "Bank"], ["Friendship", "Association"], ["Defence", "Ministry"],
    ];

    private sealed record Piece(string Word, Upos Upos, string Xpos, int Head, Relation Relation);

    public static Lesson Insert(Lesson lesson, Random random)
    {
        if (lesson.Heads is null || lesson.Words.Length > 60) return lesson;
        for (var i = 0; i < lesson.Words.Length; i++)
        {
            if (lesson.Upos![i] != Upos.Propn || lesson.Penn[i] != "NNP" || lesson.Relations![i] is not (Relation.Nsubj or Relation.Obj or Relation.NsubjPass or Relation.OblAgent or Relation.Obl or Relation.Nmod or Relation.Conj)) continue;
            if (random.NextDouble() > 0.5) continue;
            var end = i + 1;
            while (end < lesson.Words.Length && lesson.Heads[end] == i && lesson.Relations![end] == Relation.Flat) end++;
            // Nothing but a preposition, a conjunction or a possessive may hang on the name.
            var plain = true;
            for (var k = 0; k < lesson.Words.Length; k++)
            {
                if (k >= i && k < end) continue;
                if (lesson.Heads[k] >= i && lesson.Heads[k] < end && lesson.Relations![k] is not (Relation.Case or Relation.Cc or Relation.Punct or Relation.Conj)) plain = false;
                if (lesson.Heads[k] > i && lesson.Heads[k] < end) plain = false;
            }
            if (!plain) continue;
            return Replace(lesson, i, end, Person(random, end < lesson.Words.Length && lesson.Penn[end] == "POS"));
        }
        return lesson;
    }

    private static T One<T>(T[] list, Random random) => list[random.Next(list.Length)];

    private static List<string> Name(Random random) =>
        random.Next(2) == 0 ? [One(Families, random), One(Middles, random), One(Last, random)] : random.Next(4) == 0 ? [One(Families, random), One(Last, random)] : [One(Firsts, random), One(Surnames, random)];

    // The piece that takes the name's place in the tree has head -1.
    private static List<Piece> Person(Random random, bool possessive)
    {
        var pieces = new List<Piece>();
        switch (possessive ? 0 : random.Next(5))
        {
            case 0 or 1:
                Office(pieces, random, withTail: false);
                AddName(pieces, random, -1, Relation.Dep);
                break;
            case 2:
                Office(pieces, random, withTail: true);
                AddName(pieces, random, -1, Relation.Dep);
                break;
            case 3:
                var post = Post(pieces, random);
                pieces.Add(new(",", Upos.Punct, ",", -2, Relation.Punct));
                var comma = pieces.Count - 1;
                var name = AddName(pieces, random, post, Relation.Appos);
                pieces[comma] = pieces[comma] with { Head = name };
                pieces.Add(new(",", Upos.Punct, ",", name, Relation.Punct));
                break;
            default:
                var person = AddName(pieces, random, -1, Relation.Dep);
                var first = pieces.Count;
                pieces.Add(new(",", Upos.Punct, ",", -2, Relation.Punct));
                var office = Post(pieces, random, person);
                pieces[first] = pieces[first] with { Head = office };
                pieces.Add(new(",", Upos.Punct, ",", office, Relation.Punct));
                break;
        }
        return pieces;
    }

    // An office whose name follows right after it, or after what it is of or the state that an envoy is sent to.
    private static void Office(List<Piece> pieces, Random random, bool withTail)
    {
        var words = withTail ? [(Envoys[random.Next(Envoys.Length)], Upos.Propn, Relation.Dep)] : One(Offices, random);
        var start = pieces.Count;
        var holder = random.Next(4) switch { 0 or 1 => [One(Nations, random)], 2 when !withTail => One(Holders, random), _ => Array.Empty<string>() };
        var head = start + holder.Length + words.Length - 1;
        var tail = !withTail ? [] : random.Next(2) == 0 ? Tail(head, random) : Towards(head, random);
        var name = head + 1 + tail.Count;
        for (var i = 0; i < holder.Length; i++)
        {
            var nation = Array.IndexOf(Nations, holder[i]) >= 0;
            var last = i == holder.Length - 1;
            pieces.Add(new(holder[i], nation || !last ? Upos.Adj : Upos.Propn, nation ? "JJ" : "NNP", last ? head : start + holder.Length - 1, nation || !last ? Relation.Amod : Relation.Compound));
        }
        foreach (var (word, upos, relation) in words)
        {
            var isHead = relation == Relation.Dep;
            pieces.Add(new(word, upos, "NNP", isHead ? name : head, isHead ? Relation.NmodDesc : relation));
        }
        pieces.AddRange(tail);
    }

    // "of State", "of the National Assembly", "of Industry and Trade"
    private static List<Piece> Tail(int head, Random random)
    {
        var words = One(Fields, random);
        var pair = Array.IndexOf(words, "and");
        var noun = head + 2 + (pair > 0 ? 0 : words.Length - 1);
        var tail = new List<Piece> { new("of", Upos.Adp, "IN", noun, Relation.Case) };
        for (var i = 0; i < words.Length; i++)
        {
            var at = head + 2 + i;
            tail.Add(words[i] switch
            {
                "the" => new("the", Upos.Det, "DT", noun, Relation.Det),
                "and" => new("and", Upos.Cconj, "CC", at + 1, Relation.Cc),
                _ when at == noun => new(words[i], Upos.Propn, words[i] == "Affairs" ? "NNPS" : "NNP", head, Relation.Nmod),
                _ when pair > 0 => new(words[i], Upos.Propn, "NNP", noun, Relation.Conj),
                _ => new(words[i], Upos.Adj, "NNP", noun, Relation.Amod),
            });
        }
        return tail;
    }

    private static List<Piece> Towards(int head, Random random)
    {
        var tail = new List<Piece> { new(random.Next(2) == 0 ? "to" : "of", Upos.Adp, "IN", head + 2, Relation.Case) };
        var words = One(States, random).Split(' ');
        for (var i = 0; i < words.Length; i++) tail.Add(new(words[i], Upos.Propn, "NNP", i == 0 ? head : head + 2, i == 0 ? Relation.Nmod : Relation.Flat));
        return tail;
    }

    // The first word of a state's name is its head, as the treebanks have "Sri Lanka".
    private static void AddState(List<Piece> pieces, string state, int head)
    {
        var first = pieces.Count;
        foreach (var word in state.Split(' ')) pieces.Add(pieces.Count == first ? new(word, Upos.Propn, "NNP", head, Relation.Nmod) : new(word, Upos.Propn, "NNP", first, Relation.Flat));
    }

    private static int AddName(List<Piece> pieces, Random random, int head, Relation relation)
    {
        var first = pieces.Count;
        foreach (var word in Name(random)) pieces.Add(pieces.Count == first ? new(word, Upos.Propn, "NNP", head, relation) : new(word, Upos.Propn, "NNP", first, Relation.Flat));
        return first;
    }

    // "the deputy chairman of the National Assembly of Laos"
    private static int Post(List<Piece> pieces, Random random, int apposTo = -1)
    {
        var start = pieces.Count;
        var rank = random.Next(3) == 0;
        var head = start + 1 + (rank ? 1 : 0);
        pieces.Add(new("the", Upos.Det, "DT", head, Relation.Det));
        if (rank) pieces.Add(new(One(Ranks, random), Upos.Adj, "JJ", head, Relation.Amod));
        pieces.Add(new(One(Posts, random), Upos.Noun, "NN", apposTo, apposTo < 0 ? Relation.Dep : Relation.Appos));
        var body = One(Bodies, random);
        var bodyHead = pieces.Count + 1 + body.Length;
        pieces.Add(new("of", Upos.Adp, "IN", bodyHead, Relation.Case));
        pieces.Add(new("the", Upos.Det, "DT", bodyHead, Relation.Det));
        for (var i = 0; i < body.Length; i++)
        {
            if (i == body.Length - 1) pieces.Add(new(body[i], Upos.Propn, "NNP", head, Relation.Nmod));
            else pieces.Add(new(body[i], body[i] is "State" or "Defence" or "Friendship" ? Upos.Propn : Upos.Adj, "NNP", bodyHead, body[i] is "State" or "Defence" or "Friendship" ? Relation.Compound : Relation.Amod));
        }
        if (random.Next(3) == 0)
        {
            pieces.Add(new("of", Upos.Adp, "IN", pieces.Count + 1, Relation.Case));
            AddState(pieces, One(States, random), bodyHead);
        }
        return head;
    }

    private static Lesson Replace(Lesson lesson, int from, int to, List<Piece> pieces)
    {
        var shift = pieces.Count - (to - from);
        var root = pieces.FindIndex(piece => piece.Head == -1);
        int Map(int index) => index < 0 ? -1 : index < from ? index : index < to ? from + root : index + shift;
        var (words, penn, upos, heads, relations) = (new List<string>(), new List<string>(), new List<Upos>(), new List<int>(), new List<Relation>());
        void Keep(int i)
        {
            words.Add(lesson.Words[i]);
            penn.Add(lesson.Penn[i]);
            upos.Add(lesson.Upos![i]);
            heads.Add(Map(lesson.Heads![i]));
            relations.Add(lesson.Relations![i]);
        }
        for (var i = 0; i < from; i++) Keep(i);
        foreach (var piece in pieces)
        {
            words.Add(piece.Word);
            penn.Add(piece.Xpos);
            upos.Add(piece.Upos);
            heads.Add(piece.Head == -1 ? Map(lesson.Heads![from]) : from + piece.Head);
            relations.Add(piece.Head == -1 ? lesson.Relations![from] : piece.Relation);
        }
        for (var i = to; i < lesson.Words.Length; i++) Keep(i);
        // A comma before a full stop or another comma is not written.
        return Trim(new([.. words], [.. penn], [.. upos], [.. heads], [.. relations], lesson.Weight), from + pieces.Count - 1);
    }

    private static Lesson Trim(Lesson lesson, int at)
    {
        if (lesson.Words[at] != "," || at + 1 >= lesson.Words.Length || lesson.Words[at + 1] is not ("." or "," or ")" or ";" or ":" or "?")) return lesson;
        static T[] Without<T>(T[] items, int at) => [.. items[..at], .. items[(at + 1)..]];
        return new(Without(lesson.Words, at), Without(lesson.Penn, at), Without(lesson.Upos!, at), [.. Without(lesson.Heads!, at).Select(head => head > at ? head - 1 : head)], Without(lesson.Relations!, at), lesson.Weight);
    }
}
