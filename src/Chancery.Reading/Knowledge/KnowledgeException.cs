namespace Chancery.Reading.Known;

/// <summary>Something in a knowledge file that cannot be used.</summary>
/// <param name="File">The file as it was named, or the folder.</param>
/// <param name="Line">The line, from 1; 0 where it is about the whole file.</param>
/// <param name="Message">What was found, what is allowed, and what to do.</param>
public sealed record KnowledgeProblem(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>, as compilers write it.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}

/// <summary>The knowledge files cannot be used; all that is wrong with them is told at once.</summary>
public sealed class KnowledgeException : Exception
{
    internal KnowledgeException(IReadOnlyList<KnowledgeProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Every problem, by file and line.</summary>
    public IReadOnlyList<KnowledgeProblem> Problems { get; }
}
