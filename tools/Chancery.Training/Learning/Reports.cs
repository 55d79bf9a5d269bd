using Chancery.Text;

namespace Chancery.Training.Learning;

/// <summary>Puts a sentence of the treebanks into somebody's mouth, as wires do: before it, or after it.</summary>
/// <remarks>The reporting verb is the root wherever it stands, as the treebanks have it; speakers and verbs are made up from the lists here.</remarks>
internal static class Reports
{
    private static readonly string[] Verbs = ["said", "said", "said", "added", "noted", "announced", "stressed", "affirmed"];
    private static readonly string[] Offices = ["ministry", "minister", "president", "ambassador", "spokesman", "spokesperson", "diplomat", "agency", "official", "embassy", "statement", "delegation"];
    private static readonly string[] Kinds = ["foreign", "senior", "visiting", "Vietnamese", "Russian", "Thai", "German"];
    private static readonly string[] Names = ["Hung", "Lavrov", "Nguyen", "Rodriguez", "Kim", "Petrov", "Moreau", "Lam", "Santos", "Wong"];
    private static readonly string[] Pronouns = ["he", "she", "they"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Thursday", "Friday", "Sunday"];

    public static Lesson Quote(Lesson lesson, Random random)
    {
        var last = lesson.Words.Length - 1;
        if (lesson.Heads is null || last is < 4 or > 40 || lesson.Words[last] != "." || lesson.Heads.Contains(last)) return lesson;
        var root = Array.IndexOf(lesson.Heads, -1);
        if (lesson.Upos![root] is not (Upos.Verb or Upos.Adj or Upos.Noun) || lesson.Penn[root] is "VB" or "NNP") return lesson;
        // Somebody must do something: a fragment is not reported.
        if (!Enumerable.Range(0, last).Any(i => lesson.Heads[i] == root && lesson.Relations![i].Type() == Relation.Nsubj)) return lesson;
        if (lesson.Words.Any(word => word is "\"" or "``" or "''" or "“" or "said")) return lesson;
        return random.Next(3) > 0 ? After(lesson, root, last, random) : Before(lesson, root, last, random);
    }

    // "…, the ministry said on Monday."
    private static Lesson After(Lesson lesson, int root, int last, Random random)
    {
        var draft = new Draft();
        for (var i = 0; i < last; i++) draft.Keep(lesson, i, 0);
        var comma = draft.Add(",", Upos.Punct, ",", -1, Relation.Punct);
        var speaker = Speaker(draft, random);
        var verb = draft.Add(Verbs[random.Next(Verbs.Length)], Upos.Verb, "VBD", -1, Relation.Root);
        draft.Hang(comma, verb);
        draft.Hang(speaker, verb);
        draft.Hang(root, verb, Relation.Ccomp);
        Tail(draft, verb, random);
        return draft.Finish(lesson.Weight);
    }

    // "The ministry said (that) …"
    private static Lesson Before(Lesson lesson, int root, int last, Random random)
    {
        var draft = new Draft();
        var speaker = Speaker(draft, random);
        draft.Capitalise();
        var verb = draft.Add(Verbs[random.Next(4)], Upos.Verb, "VBD", -1, Relation.Root);
        draft.Hang(speaker, verb);
        var mark = random.Next(2) == 0 ? draft.Add("that", Upos.Sconj, "IN", -1, Relation.Mark) : -1;
        var shift = draft.Count;
        for (var i = 0; i < last; i++) draft.Keep(lesson, i, shift);
        draft.Hang(root + shift, verb, Relation.Ccomp);
        if (mark >= 0) draft.Hang(mark, root + shift);
        if (lesson.Upos![0] != Upos.Propn && lesson.Words[0] != "I") draft.Lower(shift);
        draft.Add(".", Upos.Punct, ".", verb, Relation.Punct);
        return draft.Finish(lesson.Weight);
    }

    private static int Speaker(Draft draft, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return draft.Add(Pronouns[random.Next(Pronouns.Length)], Upos.Pron, "PRP", -1, Relation.Nsubj);
            case 1:
                return draft.Add(Names[random.Next(Names.Length)], Upos.Propn, "NNP", -1, Relation.Nsubj);
            default:
                var kind = random.Next(2) == 0;
                var head = draft.Count + (kind ? 2 : 1);
                draft.Add(random.Next(3) == 0 ? "a" : "the", Upos.Det, "DT", head, Relation.Det);
                if (kind) draft.Add(Kinds[random.Next(Kinds.Length)], Upos.Adj, "JJ", head, Relation.Amod);
                return draft.Add(Offices[random.Next(Offices.Length)], Upos.Noun, "NN", -1, Relation.Nsubj);
        }
    }

    private static void Tail(Draft draft, int verb, Random random)
    {
        var choice = random.Next(5);
        if (choice == 0)
        {
            var day = draft.Count + 1;
            draft.Add("on", Upos.Adp, "IN", day, Relation.Case);
            draft.Add(Days[random.Next(Days.Length)], Upos.Propn, "NNP", verb, Relation.Obl);
        }
        else if (choice == 1)
        {
            var noun = draft.Count + 2;
            draft.Add("in", Upos.Adp, "IN", noun, Relation.Case);
            draft.Add("a", Upos.Det, "DT", noun, Relation.Det);
            draft.Add("statement", Upos.Noun, "NN", verb, Relation.Obl);
        }
        draft.Add(".", Upos.Punct, ".", verb, Relation.Punct);
    }

    private sealed class Draft
    {
        private readonly List<string> words = [], penn = [];
        private readonly List<Upos> upos = [];
        private readonly List<int> heads = [];
        private readonly List<Relation> relations = [];

        public int Count => words.Count;

        public int Add(string word, Upos tag, string xpos, int head, Relation relation)
        {
            words.Add(word);
            upos.Add(tag);
            penn.Add(xpos);
            heads.Add(head);
            relations.Add(relation);
            return words.Count - 1;
        }

        public void Keep(Lesson lesson, int i, int shift) => Add(lesson.Words[i], lesson.Upos![i], lesson.Penn[i], lesson.Heads![i] < 0 ? -1 : lesson.Heads[i] + shift, lesson.Relations![i]);

        public void Hang(int index, int head) => heads[index] = head;

        public void Hang(int index, int head, Relation relation) => (heads[index], relations[index]) = (head, relation);

        public void Capitalise() => words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];

        public void Lower(int index) => words[index] = words[index].ToLowerInvariant();

        public Lesson Finish(float weight) => new([.. words], [.. penn], [.. upos], [.. heads], [.. relations], weight);
    }
}
