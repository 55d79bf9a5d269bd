using System.Runtime.InteropServices;
using Chancery.Cli;

// A file that may not grow further is told as a full disk is, rather than ending the process: SIGXFSZ, which has no name here.
const PosixSignal FileTooLarge = (PosixSignal)25;
using var untilTheEnd = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, signal => signal.Cancel = true);

return await CommandLine.Run(args, Desk.OfThisProcess());
