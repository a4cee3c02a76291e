using NotebookRunner.MarkedResults;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Journals;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

public sealed class SweepJournalTests : IDisposable
{
    private static readonly SweepFingerprint Fingerprint = new("d", "n", "l", "i");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-");

    private string Journal => Path.Combine(_folder.FullName, "journal.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_journal_cut_off_at_any_byte_keeps_every_whole_line_and_goes_on()
    {
        Write(3);
        byte[] whole = File.ReadAllBytes(Journal);
        int[] ends = [.. whole.Select((b, i) => (b, i)).Where(pair => pair.b == '\n').Select(pair => pair.i + 1)];
        Assert.Equal(4, ends.Length); // what they depend on, and three runs

        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(Journal, whole[..length]);
            using (var journal = SweepJournal.Open(Journal, Fingerprint))
            {
                Assert.Equal(Enumerable.Range(1, Math.Max(0, ends.Count(end => end <= length) - 1)), journal.Records.Keys.Order());
                Assert.Equal(length > 0 && !ends.Contains(length) ? 1 : 0, journal.Dropped);
                journal.Append(Record(9));
            }

            JournalContent content = JournalContent.Read(Journal);
            Assert.Equal((Fingerprint, 0), (content.Fingerprint, content.Dropped));
            Assert.Contains(9, content.Records.Keys);
        }
    }

    [Fact]
    public void A_damaged_line_is_dropped_and_told_and_the_others_stay()
    {
        Write(3);
        File.WriteAllText(Journal, File.ReadAllText(Journal).Replace("\"Run\":2", "\"Run\":7", StringComparison.Ordinal));

        using var journal = SweepJournal.Open(Journal, Fingerprint);

        Assert.Equal(1, journal.Dropped);
        Assert.Equal([1, 3], journal.Records.Keys.Order());
        Assert.Equal(0, JournalContent.Read(Journal).Dropped); // it was written anew without it
    }

    [Fact]
    public void Runs_of_another_state_are_refused_with_what_changed_unless_begun_anew()
    {
        Write(3);
        SweepFingerprint now = Fingerprint with { Notebook = "other", Inputs = "other" };

        SweepException thrown = Assert.Throws<SweepException>(() => SweepJournal.Open(Journal, now));
        Assert.Equal($"{Journal} holds 3 finished runs of another state: since then the notebook's code, the inputs changed. Begin anew with --restart, which forgets them, or write elsewhere with --out.", thrown.Message);

        using var journal = SweepJournal.Open(Journal, now, restart: true);
        Assert.Empty(journal.Records);
        Assert.Equal(now, JournalContent.Read(Journal).Fingerprint);
    }

    [Fact]
    public void Two_writers_at_a_time_are_refused_and_a_reader_is_not()
    {
        using (var journal = SweepJournal.Open(Journal, Fingerprint))
        {
            journal.Append(Record(1));
            Assert.Single(JournalContent.Read(Journal).Records);
            SweepException thrown = Assert.Throws<SweepException>(() => SweepJournal.Open(Journal, Fingerprint));
            Assert.Contains("another process runs this sweep", thrown.Message, StringComparison.Ordinal);
        }

        SweepJournal.Open(Journal, Fingerprint).Dispose();
    }

    [Fact]
    public void Of_two_records_of_one_run_the_later_counts()
    {
        using (var journal = SweepJournal.Open(Journal, Fingerprint))
        {
            journal.Append(new SweepRecord(1, [], "broken"));
            journal.Append(Record(1));
        }

        Assert.Null(JournalContent.Read(Journal).Records[1].Error);
    }

    [Fact]
    public void The_fingerprint_sees_code_values_and_inputs_and_not_the_text_or_outputs()
    {
        static SweepFingerprint Of(string sweep, string notebook) => SweepFingerprint.Of(SweepSamples.Plan(sweep, notebook));
        SweepFingerprint usual = Of(SweepSamples.ToySweep, SweepSamples.Toy);

        Assert.Equal(usual, Of(SweepSamples.ToySweep, SweepSamples.Toy.Replace("\"outputs\":[]", "\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":\"x\"}]", StringComparison.Ordinal)));
        Assert.Equal("the notebook's code", usual.Differences(Of(SweepSamples.ToySweep, SweepSamples.Toy.Replace("no prices", "none", StringComparison.Ordinal))));
        Assert.Equal("the parameters or their values", usual.Differences(Of(SweepSamples.ToySweep.Replace("0.25", "0.75", StringComparison.Ordinal), SweepSamples.Toy)));

        string input = Path.Combine(_folder.FullName, "a.csv");
        SweepPlan plan = SweepSamples.Plan() with { Inputs = [_folder.FullName] };
        File.WriteAllText(input, "1");
        SweepFingerprint before = SweepFingerprint.Of(plan);
        File.WriteAllText(input, "2");
        Assert.Equal("the inputs", before.Differences(SweepFingerprint.Of(plan)));
    }

    private static SweepRecord Record(int run) => new(run, [new ResultValue("0.5", null), ResultValue.Lacking("is „nichts“, 空")]);

    private void Write(int runs)
    {
        using var journal = SweepJournal.Open(Journal, Fingerprint);
        for (int run = 1; run <= runs; run++)
        {
            journal.Append(Record(run));
        }
    }
}
