System.Console.WriteLine("chancery");
