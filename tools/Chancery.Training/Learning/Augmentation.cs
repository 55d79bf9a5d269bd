namespace Chancery.Training.Learning;

/// <summary>Other ways in which a sentence might have been written, so that headlines and careless text are known too.</summary>
internal static class Augmentation
{
    public static Lesson Vary(Lesson lesson, Random random)
    {
        if (random.NextDouble() < 0.12) lesson = Titles.Insert(lesson, random);
        if (random.NextDouble() < 0.08) lesson = Reports.Quote(lesson, random);
        // Half the press writes "Mr" without its stop.
        if (random.NextDouble() < 0.5) lesson = lesson.With(word => word is "Mr." or "Mrs." or "Ms." or "Dr." ? word[..^1] : word);
        var chance = random.NextDouble();
        if (chance < 0.03) return lesson.With(word => word.ToLowerInvariant());
        if (chance < 0.06) return lesson.With(word => word.ToUpperInvariant());
        if (chance < 0.08) return lesson.With(word => word.Length > 3 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
        if (chance < 0.12) return WithoutStop(lesson);
        return lesson;
    }

    // Headlines and captions have no full stop.
    private static Lesson WithoutStop(Lesson lesson)
    {
        var last = lesson.Words.Length - 1;
        if (last < 2 || lesson.Words[last] != "." || lesson.Heads is null || lesson.Heads.Contains(last)) return lesson;
        return lesson with { Words = lesson.Words[..last], Penn = lesson.Penn[..last], Upos = lesson.Upos?[..last], Heads = lesson.Heads[..last], Relations = lesson.Relations?[..last] };
    }
}
