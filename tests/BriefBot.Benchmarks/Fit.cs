using System.Globalization;
using System.Text.Json;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evaluation;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Sqlite;
using Microsoft.Extensions.Options;

static class Fit
{
    public static Article Md(string path)
    {
        var parts = File.ReadAllText(path).Split("---\n", 3);
        var fm = parts[1].Split('\n').Where(l => l.Contains(": ")).ToDictionary(l => l[..l.IndexOf(": ")], l => l[(l.IndexOf(": ") + 2)..].Trim('"'));
        var body = string.Join('\n', parts[2].Split('\n').Where(l => !l.StartsWith("|--")).Select(l => l.StartsWith('|') ? l.Trim('|', ' ') + "\n" : l));
        return new Article { Id = new ArticleId(fm["id"]), Title = fm["title"], Source = fm.GetValueOrDefault("source"), Text = body.Trim(),
            Published = fm.TryGetValue("published", out var d) ? DateTimeOffset.Parse(d + "T00:00Z", CultureInfo.InvariantCulture) : null };
    }

    public static async Task Run(IArticleMemory bench, string root, string args2)
    {
        var dir = "/tmp/starter"; if (Directory.Exists(dir)) { Directory.Delete(dir, true); }
        using var starter = new SqliteArticleMemory(Options.Create(new DataOptions { Directory = dir }), TimeProvider.System);
        await starter.ImportAsync(Directory.GetFiles("src/BriefBot.Core/Articles/Starter", "*.md").Order().Select(Md).ToList(), default);
        var rows = new List<(float[] X, bool Y, string Set, string Q)>();
        foreach (var q in QuestionFile.Read($"{root}/questions.dev.jsonl"))
        {
            var r = await bench.SearchAsync(new SearchQuery(q.Question), default);
            rows.Add((r.Evidence!.Coverage.ToArray(), q.Answerable, r.Evidence!.Question.ClauseTexts.Count > 1 ? "dev" : "dev1", q.Question));
        }
        foreach (var l in File.ReadLines("tests/BriefBot.Core.Tests/Questions/starter-questions.jsonl"))
        {
            using var j = JsonDocument.Parse(l);
            var q = j.RootElement.GetProperty("question").GetString()!;
            var r = await starter.SearchAsync(new SearchQuery(q), default);
            rows.Add((r.Evidence?.Coverage.ToArray() ?? new float[19], j.RootElement.GetProperty("covered").GetBoolean(), "own", q));
        }
        var n = rows[0].X.Length;
        int devN = rows.Count(r => r.Set == "dev" && !r.Y), devY = rows.Count(r => r.Set == "dev" && r.Y), ownY = rows.Count(r => r.Set == "own" && r.Y), ownN = rows.Count(r => r.Set == "own" && !r.Y);
        double[] Train(IReadOnlyList<(float[] X, bool Y, string Set, string Q)> data)
        {
            var w = new double[n + 1];
            for (var it = 0; it < 6000; it++)
            {
                var g = new double[n + 1];
                foreach (var (x, y, set, _) in data)
                {
                    var weight = set == "dev" ? (y ? .5 / devY : .5 / devN) : (y ? .9 / ownY : .9 / ownN);
                    double s = w[n]; for (var i = 0; i < n; i++) { s += w[i] * x[i]; }
                    var e = (1 / (1 + Math.Exp(-s))) - (y ? 1 : 0);
                    for (var i = 0; i < n; i++) { g[i] += weight * e * x[i]; }
                    g[n] += weight * e;
                }
                for (var i = 0; i <= n; i++) { w[i] -= 2.0 * (g[i] + (i < n ? 0.0006 * w[i] : 0)); }
            }
            return w;
        }
        double S(double[] w, float[] x, bool off = false) { double s = w[n]; for (var i = 0; i < n; i++) { if (off && i >= 16) continue; s += w[i] * x[i]; } return 1 / (1 + Math.Exp(-s)); }
        void Show(string name, double[] w, IEnumerable<(float[] X, bool Y, string Set, string Q)> data)
        {
            var dev = data.Where(d => d.Set == "dev").ToList(); var own = data.Where(d => d.Set == "own").ToList();
            foreach (var (nm, set) in new[] { ("dev", dev), ("own", own) })
            {
                if (set.Count == 0) continue;
                double P(bool y, Func<double, bool> f) { var l = set.Where(d => d.Y == y).Select(d => S(w, d.X)).ToList(); return l.Count == 0 ? double.NaN : l.Count(f) / (double)l.Count; }
                Console.WriteLine($"{name} {nm}: AUC {Evaluator.AreaUnderCurve(set.Where(d => d.Y).Select(d => S(w, d.X)), set.Where(d => !d.Y).Select(d => S(w, d.X))):F4} off {Evaluator.AreaUnderCurve(set.Where(d => d.Y).Select(d => S(w, d.X, true)), set.Where(d => !d.Y).Select(d => S(w, d.X, true))):F4} caught {P(false, v => v < .5):F3} kept {P(true, v => v >= .5):F3}");
            }
        }
        Console.WriteLine(string.Join(" ", rows.GroupBy(r => (r.Set, r.Y)).Select(g => $"{g.Key}={g.Count()}")));
        rows = [.. rows.Where(r => args2 == "several" ? r.Set == "dev" : r.Set != "dev").Select(r => r with { Set = r.Set == "own" ? "own" : "dev" })];
        devN = Math.Max(1, rows.Count(r => r.Set == "dev" && !r.Y)); devY = Math.Max(1, rows.Count(r => r.Set == "dev" && r.Y));
        var full = Train(rows);
        Show("fit", full, rows);
        // two-fold cross validation
        var cross = new List<(float[] X, bool Y, string Set, string Q)>();
        double[][] ws = [Train([.. rows.Where((_, i) => i % 2 == 0)]), Train([.. rows.Where((_, i) => i % 2 == 1)])];
        for (var k = 0; k < 2; k++) { Show($"held{k}", ws[k], rows.Where((_, i) => i % 2 != k)); }
        Console.WriteLine(string.Join(", ", full.Select(v => v.ToString("F2", CultureInfo.InvariantCulture))));
        foreach (var (x, y, set, q) in rows.Where(r => r.Set == "own" && S(full, r.X) >= .5 != r.Y)) { Console.WriteLine($"{(y ? "MISSED" : "WRONG ")} {S(full, x):F2} {q}  [{string.Join(' ', x.Select(v => v.ToString("F2", CultureInfo.InvariantCulture)))}]"); }
    }
}
