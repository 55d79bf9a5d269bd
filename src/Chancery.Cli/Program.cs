using Chancery.Cli;

return await CommandLine.Run(args, Desk.OfThisProcess());
