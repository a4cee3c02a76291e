using System.CommandLine;

RootCommand root = new("Runs C# notebooks and writes them as web pages.");
return await root.Parse(args).InvokeAsync();
