/** What `--help` prints. */
export const helpText = `A local stand-in for Agora's Interactive Whiteboard and Cloud Recording REST APIs and their storage.

Usage: npm run emulator -- [options]

  --host ADDRESS        address to listen on (127.0.0.1)
  --port PORT           port of the services and of /_emulator (4100; 0 = a free one)
  --storage-port PORT   port of the S3 server with the pictures (the next one; 0 = a free one)
  --data-dir DIRECTORY  keep rooms, switches and pictures here over a restart
                        (without it they are gone when the emulator stops)
  --time-scale FACTOR   how much faster than in earnest recordings live: 60 makes an hour a minute (1)
  --notify URL          where notifications go (the last one saved, else
                        http://127.0.0.1:4000/webhooks/agora; none = nowhere)
  --notification-secret SECRET
                        what they are signed with (the last one saved, else a made-up one)
  --help                this text

emulator/README.md explains the calls, faults, switches and what is not imitated.
`;
