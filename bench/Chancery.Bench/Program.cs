using System.Diagnostics;
using System.Globalization;
using Chancery.Bench;

// usage: Chancery.Bench [FILE]: how fast raw text becomes trees; a plain text, paragraphs with an empty line between; without it, the bench's own sentences.
//        Chancery.Bench read PATH [THREADS]: how fast the reports under PATH become claims, on all cores or so many threads, and where the time goes.
//        Chancery.Bench register PATH: a register of the reports under PATH as it grows: reading, folding, one report more, one decision, asking.
//        Chancery.Bench growth [FILE]: how the work for one report grows with its length.
switch (args)
{
    case ["read", var path]:
        await ReadingBench.Run(path, Environment.ProcessorCount);
        break;
    case ["read", var path, var threads] when int.TryParse(threads, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
        await ReadingBench.Run(path, count);
        break;
    case ["growth", .. [] or [_]]:
        GrowthBench.Run(Text(args[1..]));
        break;
    case ["register", var path]:
        await RegisterBench.Run(path);
        break;
    case [] or [not ("read" or "growth" or "register")]:
        SyntaxBench.Run(Text(args));
        break;
    default:
        await Console.Error.WriteLineAsync("usage: Chancery.Bench [FILE] | read PATH [THREADS] | growth [FILE] | register PATH");
        return 2;
}
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB"));
return 0;

static string Text(string[] files) => files is [var file] ? File.ReadAllText(file) : OwnText.Make(4000);
