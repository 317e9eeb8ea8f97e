using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evaluation;
using BriefBot.Memory.Sqlite;
using Microsoft.Extensions.Options;

var root = "/work/shared/benchmarks/multihop-rag";
var articles = File.ReadLines($"{root}/articles.jsonl").Select(l =>
{
    using var j = JsonDocument.Parse(l);
    var e = j.RootElement;
    return new Article
    {
        Id = new ArticleId(e.GetProperty("id").GetString()!), Title = e.GetProperty("title").GetString()!, Source = e.GetProperty("source").GetString(),
        Published = DateTimeOffset.Parse(e.GetProperty("published").GetString()!.Replace(".000000000Z", "Z"), CultureInfo.InvariantCulture),
        Text = e.GetProperty("body").GetString()!.Replace("\r", ""),
    };
}).ToList();
var dir = args.Length > 0 ? args[0] : "/tmp/bench";
if (Directory.Exists(dir)) { Directory.Delete(dir, true); }
using var memory = new SqliteArticleMemory(Options.Create(new DataOptions { Directory = dir }), TimeProvider.System);
var w = Stopwatch.StartNew();
foreach (var chunk in articles.Chunk(64)) { await memory.ImportAsync(chunk, default); }
Console.WriteLine($"import {articles.Count / w.Elapsed.TotalSeconds:F0} articles/s");
w.Restart();
await memory.SearchAsync(new SearchQuery("what did china ban?"), default);
Console.WriteLine($"first search {w.ElapsedMilliseconds} ms");
var report = await Evaluator.RunAsync(memory, QuestionFile.Read($"{root}/questions.dev.jsonl"), .5, null, default);
void Print(string n, RetrievalScores s) => Console.WriteLine($"{n,-12} {s.Questions,5} MRR {s.Mrr10:F3} H10 {s.Hits10:F3} H4 {s.Hits4:F3} MAP {s.Map10:F3} All10 {s.All10:F3}");
Print("all", report.All);
foreach (var (n, s) in report.ByType) { Print(n, s); }
Console.WriteLine($"p50 {report.Latency.P50:F1} p95 {report.Latency.P95:F1} p99 {report.Latency.P99:F1}; passages");
if (args.Length > 1) { await Fit.Run(memory, root, args[1]); }
